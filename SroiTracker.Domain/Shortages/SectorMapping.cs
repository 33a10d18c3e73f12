using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>How well a kind of contract fits a sector.</summary>
public enum FitStrength
{
    /// <summary>The trade has its own qualifications (sterk).</summary>
    Strong,

    /// <summary>A place is possible, but not in the work itself (zwak).</summary>
    Weak,

    /// <summary>Fits any larger company, such as office work (vangnet); shown last.</summary>
    Fallback,
}

/// <summary>One answer to "which sector fits this kind of contract": our judgement, with its reason.</summary>
/// <param name="Sector">The sector chamber.</param>
/// <param name="Strength">How well it fits.</param>
/// <param name="Rank">One for the best answer.</param>
/// <param name="Prefix">The CPV prefix that gave the answer; "*" for the fallback.</param>
/// <param name="Dossiers">Example qualification files (dossiers).</param>
/// <param name="Reason">Why, in the words of the mapping table.</param>
public sealed record SectorFit(
    SectorCode Sector, FitStrength Strength, int Rank, string Prefix, IReadOnlyList<string> Dossiers, string Reason);

/// <summary>A word in a title that points at a sector, for contracts of which the CPV code says nothing.</summary>
/// <param name="Word">The word or its beginning, in small letters.</param>
/// <param name="Sector">The sector chamber.</param>
public sealed record TitleWord(string Word, SectorCode Sector);

/// <summary>What matching needs to know of a qualification.</summary>
/// <param name="Crebo">Its code.</param>
/// <param name="Dossier">The file (dossier) it belongs to.</param>
/// <param name="Sector">Its sector chamber; null when it belongs to all of them.</param>
public sealed record QualificationFacts(CreboCode Crebo, string Dossier, SectorCode? Sector);

/// <summary>The tables that link contracts to sectors: CPV by longest prefix, SBI by division, and the qualifications.</summary>
/// <param name="fits">The answers for CPV prefixes and the fallback.</param>
/// <param name="trades">SBI division (two digits) to the sectors it points at.</param>
/// <param name="qualifications">The qualifications that are known; a figure may name others.</param>
/// <param name="titleWords">Words of titles and the sectors they point at; null for none.</param>
public sealed class SectorMapping(
    IEnumerable<SectorFit> fits,
    IReadOnlyDictionary<string, IReadOnlyList<SectorCode>> trades,
    IReadOnlyDictionary<CreboCode, QualificationFacts> qualifications,
    IReadOnlyList<TitleWord>? titleWords = null)
{
    /// <summary>The prefix of an answer that a word of the title gave.</summary>
    public const string FromTitle = "title";

    private const string AnyContract = "*";
    private const int DivisionLength = 2;

    private readonly Dictionary<string, List<SectorFit>> byPrefix = fits
        .GroupBy(fit => fit.Prefix, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.OrderBy(fit => fit.Rank).ToList(), StringComparer.Ordinal);

    /// <summary>
    /// The sectors that fit a contract: of the longest CPV prefix known, else weakly of the words of its title; then the fallback for
    /// any contract.
    /// </summary>
    public IReadOnlyList<SectorFit> FitsFor(CpvCode? cpv, string? title = null)
    {
        var own = cpv is { } code ? LongestPrefix(code.Digits) : [];
        if (own.Count == 0) own = OfTitle(title);
        var fallback = byPrefix.GetValueOrDefault(AnyContract) ?? [];
        return [.. own, .. fallback.Where(fit => own.TrueForAll(better => better.Sector != fit.Sector))];
    }

    /// <summary>Whether the contractor's trade points at the sector.</summary>
    public bool TradePointsAt(string? sbi, SectorCode sector) =>
        sbi is { Length: >= DivisionLength }
        && trades.TryGetValue(sbi[..DivisionLength], out var sectors)
        && sectors.Contains(sector);

    /// <summary>What is known of a qualification; null when the seed does not have it.</summary>
    public QualificationFacts? QualificationOf(CreboCode? crebo) =>
        crebo is { } code ? qualifications.GetValueOrDefault(code) : null;

    private List<SectorFit> OfTitle(string? title)
    {
        var words = (title ?? "").ToLowerInvariant().Split([' ', '-', '/', ',', '.', '(', ')', '&', '+'], StringSplitOptions.RemoveEmptyEntries);
        return
        [
            .. (titleWords ?? [])
                .Where(each => words.Any(word => word.StartsWith(each.Word, StringComparison.Ordinal)))
                .DistinctBy(each => each.Sector)
                .Select((each, place) => new SectorFit(each.Sector, FitStrength.Weak, place + 1, FromTitle, [], each.Word)),
        ];
    }

    private List<SectorFit> LongestPrefix(string digits)
    {
        for (var length = digits.Length; length > 0; length--)
        {
            if (byPrefix.TryGetValue(digits[..length], out var found)) return found;
        }

        return [];
    }
}
