using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Reads the page of one contract, in a number of statements that does not depend on what hangs on it.</summary>
internal sealed class ContractReader(SroiDbContext db, ContractAnswers answers, IStringLocalizer texts)
{
    private const int MostClaims = 200;
    private const int MostItems = 60;

    internal async Task<ContractPage?> ReadAsync(Guid id, CurrentUser user, LocalDate today, CancellationToken token)
    {
        var contract = await db.Contracts.AsNoTracking().VisibleTo(user.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
        if (contract is null) return null;
        var entries = await db.LedgerEntries.AsNoTracking().Where(row => row.ContractId == id).OrderBy(row => row.Sequence).ToListAsync(token);
        var claims = await ClaimsAsync(id, user.Viewer, token);
        var people = await PeopleAsync(contract.AuthorityId, token);
        return new ContractPage
        {
            Contract = contract,
            Contractor = await db.Contractors.AsNoTracking().SingleAsync(row => row.Id == contract.ContractorId, token),
            Municipality = await db.Municipalities.Where(row => row.Code == contract.Facts.MunicipalityCode).Select(row => row.Name)
                .SingleOrDefaultAsync(token),
            Adviser = contract.AdviserId is { } adviser ? people.GetValueOrDefault(adviser.ToString()) : null,
            Why = WhyOf(contract),
            Question = contract.Outcome.Name == ContractWords.NeedsDecision && await answers.NowAsync(db, contract, today, token) is var now
                ? ReadingField.Of(now.Derivation, now.Version)
                : null,
            Picture = BurnUp.Of(contract, entries, await AgreedPlans.NewestAsync(db, id, token), today),
            Timeline = [.. (await TimelineAsync(contract, entries, people, user, token)).OrderByDescending(item => item.At).Take(MostItems)],
            Partners = await PartnersAsync(contract, token),
            Duplicates = await DuplicatesAsync(contract, user.Viewer, token),
            Claims = claims,
            Today = today,
            MayChange = user.May(Permission.ChangeContracts),
        };
    }

    private async Task<List<PartnerPart>> PartnersAsync(Contract contract, CancellationToken token)
    {
        if (contract.Facts.PartnerShares is null) return [];
        var partners = await db.ConsortiumPartners.AsNoTracking().Where(row => row.ContractId == contract.Id).OrderBy(row => row.Place)
            .Join(db.Contractors, row => row.ContractorId, company => company.Id, (row, company) => new { row.ShareBp, company.Id, company.Name })
            .ToListAsync(token);
        var parts = ConsortiumRules.Split(contract.Obligation, [.. partners.Select(row => Percentage.OfBasisPoints(row.ShareBp))]);
        return [.. partners.Select((row, index) => new PartnerPart(row.Id, row.Name, row.ShareBp, parts[index]))];
    }

    internal static Derivation? WhyOf(Contract contract) => contract.Outcome.Derivation();

    private Task<List<ClaimLine>> ClaimsAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Claims.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(claim => claim.ContractId == id)
            .OrderByDescending(claim => claim.SubmittedAt).ThenBy(claim => claim.Id).Take(MostClaims)
            .Select(claim => new ClaimLine(
                claim.Id, claim.Facts.OwnReference, claim.Facts.BlockCode, claim.State, claim.Facts.FromDay, claim.Facts.ToDay,
                claim.Expected.Amount, claim.Approved))
            .ToListAsync(token);

    private async Task<List<DuplicateLine>> DuplicatesAsync(Contract contract, Viewer viewer, CancellationToken token)
    {
        var visible = db.Contracts.VisibleTo(viewer);
        var there = from pointer in db.DuplicatePointers
                    where pointer.ContractId == contract.Id
                    join other in visible on pointer.OtherContractId equals other.Id
                    select new DuplicateLine(other.Id, other.Reference, other.Title, pointer.Reason, pointer.IsSame);
        var back = from pointer in db.DuplicatePointers
                   where pointer.OtherContractId == contract.Id
                   join other in visible on pointer.ContractId equals other.Id
                   select new DuplicateLine(other.Id, other.Reference, other.Title, pointer.Reason, pointer.IsSame);
        var (ahead, behind) = (await there.ToListAsync(token), await back.ToListAsync(token));
        return [.. ahead.Concat(behind).DistinctBy(line => line.Id).OrderBy(line => line.Reference, StringComparer.Ordinal)];
    }

    private async Task<IEnumerable<TimelineItem>> TimelineAsync(
        Contract contract, List<LedgerEntryRow> entries, Dictionary<string, string> people, CurrentUser user, CancellationToken token)
    {
        var amendments = await db.Amendments.AsNoTracking().Where(row => row.ContractId == contract.Id).ToListAsync(token);
        var decisions = await db.RecordedDecisions.AsNoTracking()
            .Where(row => row.Subject == DecisionSubject.Contract && row.SubjectId == contract.Id).ToListAsync(token);
        var exemptions = await db.Exemptions.AsNoTracking().Where(row => row.ContractId == contract.Id).ToListAsync(token);
        var moves = await db.ContractParties.AsNoTracking().Where(row => row.ContractId == contract.Id).ToListAsync(token);
        var handovers = await db.Set<ContractHandover>().AsNoTracking().Where(row => row.ContractId == contract.Id).ToListAsync(token);
        string Who(string id) => id == ChangeContext.System ? texts["System"] : people.GetValueOrDefault(id, texts["Somebody"]);
        string? Form(string page) => user.May(Permission.ChangeContracts) ? $"/contracten/{contract.Id}/{page}" : null;
        return
        [
            new(contract.CreatedAt, "Timeline.registered", null, null, Who(contract.CreatedBy), null),
            .. amendments.Select(row => new TimelineItem(
                row.RecordedAt, "Amendment." + row.Kind, row.Why, row.NewValue ?? row.Amount, Who(row.RecordedBy), Form("wijzigingen"))),
            .. decisions.Select(row => new TimelineItem(
                row.RecordedAt, "Timeline.decision", row.Why, null, Who(row.RecordedBy), Form("besluiten"))),
            .. moves.Select(row => new TimelineItem(row.RecordedAt, "Party." + row.Kind, row.Why, null, Who(row.RecordedBy), null)),
            .. handovers.Select(row => new TimelineItem(
                row.SettledAt ?? row.RecordedAt, "Handover." + row.State,
                user.May(Permission.ChangeContracts) ? HandoverWords(row, people) : null, null, Who(row.RecordedBy), null)),
            .. exemptions.Select(row => new TimelineItem(
                row.RecordedAt, row.Percentage == 0 ? "Timeline.exemption" : "Timeline.percentage", row.Why, null, Who(row.RecordedBy),
                Form("besluiten"))),
            .. entries.Select(row => new TimelineItem(
                row.RecordedAt, "Entry." + row.Kind, null, row.Amount, Who(row.RecordedBy), $"/boekingen/{row.Id}")),
        ];
    }

    /// <summary>Who gave it to whom and why, with what the next one must know; for who works with the contract.</summary>
    private string HandoverWords(ContractHandover row, Dictionary<string, string> people)
    {
        var from = row.FromId is { } before ? people.GetValueOrDefault(before.ToString(), texts["Somebody"]) : texts["NoAdviser"];
        var words = $"{from} → {people.GetValueOrDefault(row.ToId.ToString(), texts["Somebody"])}, {DayText.Show(row.EffectiveOn)}: {row.Reason}";
        return row.Note is null ? words : $"{words} {row.Note}";
    }

    private Task<Dictionary<string, string>> PeopleAsync(Guid authorityId, CancellationToken token) =>
        db.Users.AsNoTracking().Where(user => user.AuthorityId == authorityId)
            .Select(user => new { user.Id, user.DisplayName }).ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, token);
}
