using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>One period of a placement, valued by its own row of the table.</summary>
/// <param name="IsTakenBack">Whether its credit was booked back.</param>
public sealed record PlacementPeriod(
    Guid Id, string BlockCode, string Kind, ClaimState State, LocalDate? FromDay, LocalDate? ToDay, Money? Approved, Money? Expected,
    bool IsTakenBack)
{
    /// <summary>What it is credited, or would be; null when it yields nothing.</summary>
    public Money? Amount => State is ClaimState.Rejected or ClaimState.Withdrawn || IsTakenBack ? null : Approved ?? Expected;
}

/// <summary>The periods of one placement: a preliminary place that went on as another kind of place, with what was corrected.</summary>
public sealed record PlacementHistory(IReadOnlyList<PlacementPeriod> Periods, PolicyVersion? Version)
{
    /// <summary>What was approved.</summary>
    public Money Approved => Sum(period => period.State is ClaimState.Approved or ClaimState.PartlyApproved);

    /// <summary>What waits for judgement.</summary>
    public Money Waiting => Sum(period => period.State is ClaimState.Submitted or ClaimState.QuestionAsked);

    /// <summary>Approved and waiting together; a draft does not count yet.</summary>
    public Money Total => Approved + Waiting;

    /// <summary>The row's name in the table of the contract.</summary>
    public string LabelOf(PlacementPeriod period) => Version?.Block(period.BlockCode)?.Label ?? period.BlockCode;

    private Money Sum(Func<PlacementPeriod, bool> which) =>
        Periods.Where(which).Aggregate(Money.Zero, (sum, period) => sum + (period.Amount ?? Money.Zero));
}

/// <summary>Finds the history of a placement by the links between its claims.</summary>
public static class PlacementHistories
{
    /// <summary>The history, oldest first; null when the claim stands alone.</summary>
    /// <param name="visible">The claims that the person may see.</param>
    public static async Task<PlacementHistory?> OfAsync(
        SroiDbContext data, IQueryable<Claim> visible, Claim claim, PolicyVersion? version, CancellationToken token)
    {
        var links = await visible
            .Where(row => row.ContractId == claim.ContractId && (row.FollowsId != null || row.CorrectsId != null))
            .Select(row => new Link(row.Id, row.FollowsId, row.CorrectsId)).ToListAsync(token);
        var ids = Together(claim.Id, links);
        if (!links.Exists(link => link.Follows is not null && ids.Contains(link.Id))) return null;
        var periods = await visible.Where(row => ids.Contains(row.Id))
            .OrderBy(row => row.Facts.FromDay).ThenBy(row => row.Id)
            .Select(row => new PlacementPeriod(
                row.Id, row.Facts.BlockCode, row.Facts.Kind, row.State, row.Facts.FromDay, row.Facts.ToDay, row.Approved, row.Expected.Amount,
                data.LedgerEntries.Any(entry => entry.ClaimId == row.Id && entry.Kind == EntryKind.CreditBooked
                    && data.LedgerEntries.Any(back => back.ReversesId == entry.Id))))
            .ToListAsync(token);
        return new PlacementHistory(periods, version);
    }

    private static HashSet<Guid> Together(Guid claim, List<Link> links)
    {
        HashSet<Guid> ids = [claim];
        for (var before = 0; before != ids.Count;)
        {
            before = ids.Count;
            foreach (var link in links.Where(each => each.Ends.Any(ids.Contains))) ids.UnionWith(link.Ends);
        }

        return ids;
    }

    private sealed record Link(Guid Id, Guid? Follows, Guid? Corrects)
    {
        internal IEnumerable<Guid> Ends => new[] { Id, Follows, Corrects }.OfType<Guid>();
    }
}
