using System.Globalization;
using System.Text;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Finds the authority of a row by the code of its municipality, or by a municipality that the client's name begins with. A
/// municipality that is new here becomes an authority; other clients share one.
/// </summary>
internal sealed class ImportPlaces
{
    private const string Prefix = "gemeente ";
    private const string OutsideFolder = "buiten-gemeenten";
    private const string OutsideName = "Opdrachtgevers buiten gemeenten";

    private readonly Dictionary<string, string> names;
    private readonly Dictionary<string, Authority> byCode;
    private readonly Dictionary<string, Authority> byFolder;
    private readonly List<Authority> added = [];

    private ImportPlaces(IEnumerable<Municipality> municipalities, IReadOnlyList<Authority> authorities)
    {
        names = municipalities.ToDictionary(row => row.Code, row => row.Name, StringComparer.Ordinal);
        byFolder = authorities.ToDictionary(row => row.Folder, StringComparer.Ordinal);
        byCode = authorities.Where(row => row.MunicipalityCode is not null)
            .DistinctBy(row => row.MunicipalityCode).ToDictionary(row => row.MunicipalityCode!, StringComparer.Ordinal);
    }

    /// <summary>The authorities that the rows asked for and that do not exist yet.</summary>
    internal IReadOnlyList<Authority> Added => added;

    internal static async Task<ImportPlaces> LoadAsync(SroiDbContext db, CancellationToken token) =>
        new(await db.Municipalities.AsNoTracking().ToListAsync(token), await db.Authorities.AsNoTracking().ToListAsync(token));

    /// <summary>The code of the row's municipality; null when the client is none that is known here.</summary>
    internal string? CodeOf(ContractRow row)
    {
        if (row.ClientMunicipality is { } code) return code.Text;
        var client = row.ClientName.Trim().ToLowerInvariant();
        if (client.StartsWith(Prefix, StringComparison.Ordinal)) client = client[Prefix.Length..];
        return names.Where(known => IsNamed(client, known.Value.ToLowerInvariant()))
            .OrderByDescending(known => known.Value.Length).Select(known => known.Key).FirstOrDefault();
    }

    internal Authority AuthorityOf(ContractRow row) => CodeOf(row) is { } code ? OfMunicipality(code, row.ClientName) : Outside();

    private Authority OfMunicipality(string code, string clientName)
    {
        if (byCode.TryGetValue(code, out var known)) return known;
        var name = names.GetValueOrDefault(code, clientName);
        var folder = byFolder.ContainsKey(Slug(name)) ? $"{Slug(name)}-{code.ToLowerInvariant()}" : Slug(name);
        return byCode[code] = Add(folder, names.ContainsKey(code) ? $"Gemeente {name}" : name, AuthorityKind.Municipality, code);
    }

    private Authority Outside() =>
        byFolder.TryGetValue(OutsideFolder, out var known) ? known : Add(OutsideFolder, OutsideName, AuthorityKind.State, null);

    private Authority Add(string folder, string name, AuthorityKind kind, string? code)
    {
        var authority = new Authority { Id = SeedId.Of("authority", folder), Folder = folder, Name = name, Kind = kind, MunicipalityCode = code };
        added.Add(authority);
        return byFolder[folder] = authority;
    }

    /// <summary>Whether the client's name is that of the municipality, alone or followed by a comma, a dash or a bracket.</summary>
    private static bool IsNamed(string client, string municipality) =>
        client.StartsWith(municipality, StringComparison.Ordinal)
        && (client.Length == municipality.Length || client[municipality.Length..].TrimStart() is [',' or '-' or '(', ..]);

    private static string Slug(string name)
    {
        var plain = name.ToLowerInvariant().Normalize(NormalizationForm.FormD)
            .Where(letter => CharUnicodeInfo.GetUnicodeCategory(letter) != UnicodeCategory.NonSpacingMark)
            .Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-');
        return string.Join('-', new string([.. plain]).Split('-', StringSplitOptions.RemoveEmptyEntries));
    }
}
