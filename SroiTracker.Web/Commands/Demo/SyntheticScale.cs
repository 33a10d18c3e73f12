namespace SroiTracker.Web.Commands.Demo;

/// <summary>How much synthetic data is made, from one municipality to the country after seven years.</summary>
/// <param name="Municipalities">Authorities that keep contracts.</param>
/// <param name="Contracts">Contracts in all.</param>
/// <param name="EntriesPerContract">Ledger entries of each contract.</param>
/// <param name="Regions">Labour-market regions that have shortage figures.</param>
internal sealed record SyntheticScale(int Municipalities, int Contracts, int EntriesPerContract, int Regions)
{
    internal static readonly IReadOnlyDictionary<string, SyntheticScale> All = new Dictionary<string, SyntheticScale>(StringComparer.Ordinal)
    {
        ["S"] = new(1, 300, 20, 1),
        ["M"] = new(10, 3_000, 20, 1),
        ["L"] = new(100, 30_000, 20, 10),
        ["NL"] = new(342, 102_600, 20, 35),
        ["XL"] = new(342, 102_600, 70, 35),
    };
}
