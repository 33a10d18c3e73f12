using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>What was found on a day.</summary>
/// <param name="Suggestions">The suggestions, best first.</param>
/// <param name="Contracts">The contracts with something left to do.</param>
/// <param name="Scopes">The keys of the scopes with a shortage.</param>
public sealed record FoundMatches(List<MatchSuggestion> Suggestions, HashSet<ContractId> Contracts, HashSet<string> Scopes);

/// <summary>Lays open obligations beside the current shortages. Writes nothing.</summary>
public sealed class MatchFinder(FigureTables tables)
{
    /// <summary>The suggestions for these obligations, best first.</summary>
    public Task<FoundMatches> FindAsync(IAsyncEnumerable<OpenObligation> obligations, LocalDate today, CancellationToken token) =>
        FindAsync(obligations, null, today, token);

    /// <summary>The suggestions for these obligations, best first.</summary>
    /// <param name="scope">The key of the one scope that is asked for; null for all.</param>
    public async Task<FoundMatches> FindAsync(
        IAsyncEnumerable<OpenObligation> obligations, string? scope, LocalDate today, CancellationToken token)
    {
        var weights = await tables.WeightsAsync(today, token);
        var current = ShortageRules.Current(await tables.SnapshotsAsync(today, token), today);
        var shortages = current.Where(shortage => shortage.Count > 0 && (scope is null || shortage.Scope.Key == scope)).ToList();
        var byRegion = shortages.ToLookup(shortage => shortage.Scope.Area.Region);
        var mapping = await tables.MappingAsync(today, token);
        var found = new FoundMatches([], [], [.. shortages.Select(shortage => shortage.Scope.Key)]);
        await foreach (var obligation in obligations.WithCancellation(token))
        {
            if (obligation.Outstanding > Money.Zero) found.Contracts.Add(obligation.Contract);
            var near = obligation.Region is { } region ? byRegion[region].Concat(byRegion[null]) : byRegion[null];
            found.Suggestions.AddRange(ShortageMatching.Suggest(obligation, near, mapping, weights.For(obligation.Authority), today));
        }

        found.Suggestions.Sort(MatchOrder.Best);
        return found;
    }
}
