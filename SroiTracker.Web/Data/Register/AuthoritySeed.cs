using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Register;

/// <summary>
/// Brings authorities, municipalities and memberships in line with seed/authorities.json. Doing it twice changes nothing.
/// </summary>
public sealed class AuthoritySeed(WriteTransaction writes)
{
    private const string Contested = "contested";
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task LoadAsync(SroiDbContext data, string path, ChangeContext change, CancellationToken token)
    {
        var file = Read(await File.ReadAllTextAsync(path, token), path);
        await LoadAuthoritiesAsync(data, file, token);
        await LoadMunicipalitiesAsync(data, file, token);
        await LoadMembershipsAsync(data, file, token);
        if (!data.ChangeTracker.HasChanges())
            return;
        await writes.RunAsync(
            data,
            change,
            trail =>
            {
                trail.Note("seed.authorities", new("seed", Guid.Empty));
                return Task.CompletedTask;
            },
            token
        );
    }

    internal static AuthorityFile Read(string text, string path) =>
        JsonSerializer.Deserialize<AuthorityFile>(text, Json) ?? throw new InvalidDataException($"{path} is empty");

    private static async Task LoadAuthoritiesAsync(SroiDbContext data, AuthorityFile file, CancellationToken token)
    {
        var known = await data.Authorities.ToDictionaryAsync(authority => authority.Id, token);
        foreach (var line in file.Authorities)
        {
            var kind = Enum.Parse<AuthorityKind>(line.Kind, ignoreCase: true);
            if (!known.TryGetValue(line.Id, out var row))
                data.Authorities.Add(
                    row = new()
                    {
                        Id = line.Id,
                        Folder = line.Folder,
                        Name = line.Name,
                        Kind = kind,
                    }
                );
            (row.Name, row.Kind, row.MunicipalityCode) = (line.Name, kind, line.MunicipalityCode);
        }
    }

    private static async Task LoadMunicipalitiesAsync(SroiDbContext data, AuthorityFile file, CancellationToken token)
    {
        var known = await data.Municipalities.ToDictionaryAsync(municipality => municipality.Code, token);
        foreach (var line in file.Municipalities)
        {
            if (!known.TryGetValue(line.Code, out var row))
                data.Municipalities.Add(row = new() { Code = line.Code, Name = line.Name });
            (row.Name, row.RegionCode) = (line.Name, line.RegionCode);
            (row.MergedInto, row.MergedOn) = (line.MergedInto?.Code, line.MergedInto is { } merger ? Day(merger.Day) : null);
        }
    }

    private static async Task LoadMembershipsAsync(SroiDbContext data, AuthorityFile file, CancellationToken token)
    {
        var known = await data.PolicyMemberships.ToDictionaryAsync(row => (row.MunicipalityCode, row.FromDay, row.Folder), token);
        foreach (var (code, policy) in file.Municipalities.SelectMany(line => line.Policies, (line, policy) => (line.Code, policy)))
        {
            var from = Day(policy.From);
            if (!known.Remove((code, from, policy.Folder), out var row))
                data.PolicyMemberships.Add(
                    row = new()
                    {
                        MunicipalityCode = code,
                        FromDay = from,
                        Folder = policy.Folder,
                    }
                );
            row.ToDay = policy.To is { } to ? Day(to) : null;
            row.IsContested = policy.Standing switch
            {
                null => false,
                Contested => true,
                _ => throw new InvalidDataException($"{code}: \"{policy.Standing}\" is no standing of a membership"),
            };
        }

        var listed = file.Municipalities.Select(line => line.Code).ToHashSet(StringComparer.Ordinal);
        data.PolicyMemberships.RemoveRange(known.Values.Where(row => listed.Contains(row.MunicipalityCode)));
    }

    private static LocalDate Day(string text) => LocalDatePattern.Iso.Parse(text).Value;
}

/// <summary>The content of seed/authorities.json.</summary>
internal sealed record AuthorityFile(
    IReadOnlyList<AuthorityFile.AuthorityLine> Authorities,
    IReadOnlyList<AuthorityFile.MunicipalityLine> Municipalities
)
{
    internal sealed record AuthorityLine(Guid Id, string Folder, string Name, string Kind, string? MunicipalityCode);

    internal sealed record MunicipalityLine(
        string Code, string Name, string? RegionCode, IReadOnlyList<PolicyLine> Policies, MergerLine? MergedInto);

    /// <summary>A membership; "contested" as its standing when another list names the municipality too.</summary>
    internal sealed record PolicyLine(string Folder, string From, string? To, string? Standing);

    /// <summary>The municipality in which another was merged, and the first day on which that other was no more.</summary>
    internal sealed record MergerLine(string Code, string Day);
}
