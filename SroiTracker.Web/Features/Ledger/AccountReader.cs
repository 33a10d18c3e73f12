using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>Reads accounts and entries that the person may see.</summary>
internal sealed class AccountReader(SroiDbContext db, IStringLocalizer texts)
{
    private const int Most = 2_000;
    private static readonly LocalDate LastDay = new(9999, 12, 31);
    private static readonly Duration Microsecond = Duration.FromNanoseconds(1_000);

    internal Task<Contract?> ContractAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(row => row.Id == id, token);

    internal async Task<AccountPage> ReadAsync(Contract contract, AccountMoment moment, LocalDate today, CancellationToken token)
    {
        var day = moment.On ?? LastDay;
        var known = KnownAt(moment.KnownOn ?? today);
        var rows = await At(db, contract.Id, moment, today).Take(Most + 1).ToListAsync(token);
        var people = await PeopleAsync(contract.AuthorityId, token);
        var standing = await db.LedgerEntries.StandingAsync(contract.Id, day, known, token);
        return new(contract.Id, contract.Reference, contract.Title, moment, standing, [.. Lines(rows.Take(Most), people)], rows.Count > Most);
    }

    /// <summary>The entries of an account on a day, as known on a day, the oldest first.</summary>
    internal static IQueryable<LedgerEntryRow> At(SroiDbContext db, Guid contract, AccountMoment moment, LocalDate today)
    {
        var (day, known) = (moment.On ?? LastDay, KnownAt(moment.KnownOn ?? today));
        return db.LedgerEntries.AsNoTracking().Where(row => row.ContractId == contract && row.EffectiveOn <= day && row.RecordedAt <= known)
            .OrderBy(row => row.Sequence);
    }

    internal async Task<EntryPage?> EntryAsync(Guid id, CurrentUser user, CancellationToken token)
    {
        var entry = await db.LedgerEntries.AsNoTracking().VisibleTo(user.Viewer, db.Contracts).SingleOrDefaultAsync(row => row.Id == id, token);
        if (entry is null) return null;
        var contract = await db.Contracts.AsNoTracking().SingleAsync(row => row.Id == entry.ContractId, token);
        var receipt = await db.Receipts.AsNoTracking().SingleOrDefaultAsync(row => row.EntryId == id, token);
        var people = await PeopleAsync(contract.AuthorityId, token);
        var reversedBy = await db.LedgerEntries.Where(row => row.ReversesId == id).Select(row => (Guid?)row.Id).FirstOrDefaultAsync(token);
        return new EntryPage
        {
            Entry = entry,
            ContractId = contract.Id,
            Reference = contract.Reference,
            By = Name(entry.RecordedBy, people),
            Receipt = receipt,
            Why = receipt?.Derivation(),
            Facts = user.May(Permission.ViewEvidence) ? receipt?.Facts : null,
            ReversedBy = reversedBy,
            MayReverse = user.May(Permission.CorrectLedger) && entry.Kind != Domain.Ledger.EntryKind.Transfer && entry.ReversesId is null
                && reversedBy is null,
        };
    }

    /// <summary>The last moment of the day, as the clock in the Netherlands has it.</summary>
    internal static Instant KnownAt(LocalDate day) => day.PlusDays(1).AtStartOfDayInZone(DutchDay.Zone).ToInstant() - Microsecond;

    private IEnumerable<AccountLine> Lines(IEnumerable<LedgerEntryRow> rows, Dictionary<string, string> people)
    {
        var all = rows.ToList();
        var taken = all.Select(row => row.ReversesId).OfType<Guid>().ToHashSet();
        var balance = Money.Zero;
        foreach (var row in all)
        {
            if (row.Book == Domain.Ledger.Book.Effort) balance += row.Amount;
            yield return new(row, balance, Name(row.RecordedBy, people), row.ReceiptHash is not null, taken.Contains(row.Id));
        }
    }

    private string Name(string id, Dictionary<string, string> people) =>
        id == ChangeContext.System ? texts["System"] : people.GetValueOrDefault(id, texts["Somebody"]);

    private Task<Dictionary<string, string>> PeopleAsync(Guid authorityId, CancellationToken token) =>
        db.Users.AsNoTracking().Where(user => user.AuthorityId == authorityId)
            .Select(user => new { user.Id, user.DisplayName }).ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, token);
}
