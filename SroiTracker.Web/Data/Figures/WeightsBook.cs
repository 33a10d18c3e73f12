using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Figures;

/// <summary>The weights that count on a day: those that came with the program, and what authorities chose instead.</summary>
public sealed class WeightsBook(MatchWeights standard, IReadOnlyDictionary<AuthorityId, MatchWeights> own)
{
    /// <summary>Those that came with the program.</summary>
    public MatchWeights Standard { get; } = standard;

    /// <summary>Those that count for the contracts of an authority.</summary>
    public MatchWeights For(AuthorityId authority) => own.GetValueOrDefault(authority, Standard);

    /// <summary>All that count for somebody.</summary>
    public IEnumerable<MatchWeights> All => own.Values.Prepend(Standard);
}
