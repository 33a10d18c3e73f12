using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>
/// Opens a task where SBB took a recognition back while a student had a place there. A company that another of its establishments keeps
/// recognised that day raises none. Running it twice opens nothing twice.
/// </summary>
public sealed class WithdrawalRun(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    private const int DaysPerWeek = 7;

    private static readonly ClaimState[] Standing =
        [ClaimState.Submitted, ClaimState.QuestionAsked, ClaimState.Approved, ClaimState.PartlyApproved];

    /// <summary>Opens the tasks; says how many.</summary>
    public Task<int> RunAsync(ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var pen = new ActionPen(db, kinds, trail);
                var opened = 0;
                foreach (var found in await FoundAsync(token))
                {
                    if (await OwnerAsync(found, token) is { } owner && await pen.OpenAsync(TaskOf(found, owner), token) is null) opened++;
                }

                if (opened == 0) trail.Abandon();
                return opened;
            },
            token);

    private async Task<List<Hit>> FoundAsync(CancellationToken token)
    {
        var rows = await (
            from link in KnownRecognitions.Confirmed(db)
            join row in db.Set<RecognitionRow>() on link.TrainingCompanyId equals row.TrainingCompanyId
            where row.WithdrawnOn != null
            join contract in db.Contracts on new { link.ContractorId, link.AuthorityId } equals new { contract.ContractorId, contract.AuthorityId }
            join claim in db.Claims on contract.Id equals claim.ContractId
            where claim.Facts.Crebo == row.Crebo && claim.Facts.FromDay != null && Standing.Contains(claim.State)
            select new
            {
                Claim = claim.Id, Contract = contract, row.Crebo, On = row.WithdrawnOn!.Value, From = claim.Facts.FromDay!.Value,
                To = claim.Facts.ToDay, claim.Facts.Weeks,
            }).AsNoTracking().ToListAsync(token);
        var hits = new List<Hit>();
        foreach (var row in rows.Where(row => row.On > row.From && row.On <= (row.To ?? row.From.PlusDays(((row.Weeks ?? 0) * DaysPerWeek) - 1))))
        {
            var hit = new Hit(row.Claim, row.Contract.Id, row.Contract.ContractorId, row.Contract.AuthorityId, row.Contract.AdviserId, row.Crebo,
                row.On);
            var isKept = await KnownRecognitions.OnAsync(db, row.Contract, row.Crebo, row.On, token) == Domain.Placements.Recognition.Recognised;
            if (!isKept && !await db.Set<ActionRow>().AnyAsync(action => action.Id == hit.Task, token)) hits.Add(hit);
        }

        return [.. hits.DistinctBy(hit => hit.Task)];
    }

    private async Task<Guid?> OwnerAsync(Hit hit, CancellationToken token) => hit.Adviser ?? await ActionDesk.Colleagues(db, hit.Authority)
        .OrderByDescending(user => user.Role == Role.Coordinator).ThenBy(user => user.Id).Select(user => (Guid?)user.Id).FirstOrDefaultAsync(token);

    private NewAction TaskOf(Hit hit, Guid owner) => new()
    {
        Id = hit.Task,
        Draft = new()
        {
            Kind = KnownActions.Withdrawn, Subject = ActionSubject.Of(SubjectKind.Claim, hit.Claim),
            Title = kinds.Find(KnownActions.Withdrawn)!.Name.Nl,
            Note = $"crebo {hit.Crebo.Digits}, {NodaTime.Text.LocalDatePattern.Iso.Format(hit.On)}",
        },
        AuthorityId = hit.Authority,
        OwnerId = owner,
        ContractId = hit.Contract,
        ContractorId = hit.Contractor,
    };

    private sealed record Hit(Guid Claim, Guid Contract, Guid Contractor, Guid Authority, Guid? Adviser, CreboCode Crebo, LocalDate On)
    {
        /// <summary>One task for a claim and a withdrawal, whenever it is found.</summary>
        internal Guid Task => SeedId.Of("withdrawal", $"{Claim}/{Crebo.Digits}/{NodaTime.Text.LocalDatePattern.Iso.Format(On)}");
    }
}
