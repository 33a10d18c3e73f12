using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// A credited placement that stopped early: a claim until the real last day takes its place, and approving that books the old credit back and the
/// new one in one transaction.
/// </summary>
public sealed class ClaimStops(SroiDatabase database, ClaimDesk desk, ClaimInquiry inquiry)
{
    private static readonly string[] Placements = [nameof(BlockKind.Internship), nameof(BlockKind.Apprenticeship), nameof(BlockKind.Employment)];

    /// <summary>Whether a claim is a credited placement whose credit stands and that no open or credited claim replaces.</summary>
    internal static Task<bool> MayStopAsync(SroiDbContext data, Guid claim, CancellationToken token) =>
        ClaimSearch.Standing(data, data.Claims).Where(row => row.Id == claim && Placements.Contains(row.Facts.Kind))
            .Where(row => row.Facts.FromDay != null && row.Facts.ToDay != null && row.Facts.FromDay < row.Facts.ToDay)
            .AnyAsync(row => !data.Claims.Any(later => later.CorrectsId == row.Id && later.State != ClaimState.Rejected
                && later.State != ClaimState.Withdrawn), token);

    /// <summary>Hands in the claim until the real last day; gives its identity, or why not.</summary>
    /// <param name="words">What happened, for the adviser; compulsory.</param>
    public async Task<(Guid? Claim, ClaimRefusal? Refusal)> StopAsync(
        Guid claimId, LocalDate lastDay, StopReason reason, string words, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        if (!await MayStopAsync(data, claimId, token)) return (null, ClaimRefusal.NotStoppable);
        var claim = await data.Claims.AsNoTracking().SingleAsync(row => row.Id == claimId, token);
        if (lastDay < claim.Facts.FromDay || lastDay >= claim.Facts.ToDay) return (null, ClaimRefusal.StopOutside);
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == claim.ContractId, token);
        if (Shortened(claim.Facts, contract, lastDay) is not { } facts) return (null, ClaimRefusal.NotStoppable);
        var id = RowId.At(change.When);
        var said = await ClaimStatements.NewestAsync(data, claimId, token);
        var compared = await ComparisonDesk.OfAsync(data, claimId, token);
        var saved = await desk.SaveAsync(
            contract.Id, id, 0, facts, change, token, new ClaimLinks(claimId, claim.FollowsId, reason),
            said is null ? null : StatementDraft.Of(said, claim.Requested) with { Compared = compared }, words);
        if (saved is { } refusal) return (null, refusal);
        return (id, await desk.SubmitAsync(id, 2, change, token));
    }

    /// <summary>The same effort until another last day; null when it was not entered with days.</summary>
    private ClaimFacts? Shortened(ClaimFacts facts, Contract contract, LocalDate lastDay)
    {
        var effort = ClaimCase.Facts(facts.Json);
        if (inquiry.VersionOf(contract) is not { } version || effort.FirstDay is null) return null;
        var shorter = effort.Periods is { } periods
            ? effort with
            {
                Periods = [.. periods.Where(period => !(period.From > lastDay))
                    .Select(period => period.To > lastDay ? period with { To = lastDay } : period)],
            }
            : effort with { To = lastDay, Weeks = null, Months = null };
        return facts with { ToDay = lastDay, Weeks = null, Months = null, Json = ClaimCase.Json(shorter, version) };
    }
}
