using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Reads alerts for the screens.</summary>
public sealed class AlertQueries(
    SroiDbContext db, FigureTables tables, FigureNames names, ProfileBook profiles, IStringLocalizer<AlertsTexts> texts)
{
    private const int PageSize = 25;
    private const int Contact = 3;

    /// <summary>The choices of the list and the states behind them.</summary>
    internal static readonly IReadOnlyDictionary<string, AlertStateName[]> Choices = new Dictionary<string, AlertStateName[]>
    {
        ["nieuw"] = [AlertStateName.New, AlertStateName.Seen],
        ["later"] = [AlertStateName.Snoozed],
        ["verwezen"] = [AlertStateName.Referred],
        ["afgerond"] = [AlertStateName.Placed, AlertStateName.NoPlace, AlertStateName.Dismissed],
        ["verlopen"] = [AlertStateName.Expired],
    };

    /// <summary>One page of the alerts in a state.</summary>
    public async Task<AlertsPage> ListAsync(string? chosen, AlertPlace before, Viewer viewer, CancellationToken token)
    {
        var choice = chosen is not null && Choices.ContainsKey(chosen) ? chosen : "nieuw";
        var states = Choices[choice];
        var visible = db.Set<AlertRow>().VisibleTo(viewer, db.Contracts).AsNoTracking();
        var funnel = await visible.GroupBy(alert => alert.State).Select(group => new { group.Key, Count = group.Count() })
            .ToDictionaryAsync(group => group.Key, group => group.Count, token);
        var rows = visible.Where(alert => states.Contains(alert.State));
        if (before is { Voor: { } day, Punten: { } score, Id: { } id })
        {
            rows = rows.Where(alert => alert.RaisedOn < day
                || (alert.RaisedOn == day && (alert.Score < score || (alert.Score == score && alert.Id.CompareTo(id) < 0))));
        }

        var found = await (
            from alert in rows
            join contract in db.Contracts on alert.ContractId equals contract.Id
            join company in db.Contractors on contract.ContractorId equals company.Id
            orderby alert.RaisedOn descending, alert.Score descending, alert.Id descending
            select new { alert, contract.Reference, contract.Title, company.Name }).Take(PageSize + 1).ToListAsync(token);
        var words = await WordsAsync(token);
        var qualifications = await QualificationsAsync(found.Select(row => row.alert), token);
        var lines = found.Take(PageSize).Select(row => new AlertLine(
            row.alert.Id, row.alert.AreaName, What(row.alert, words, qualifications), row.Reference, row.Title, row.Name, row.alert.State,
            row.alert.StateSince, row.alert.StateUntil, row.alert.StateReason, row.alert.RaisedOn, row.alert.Count, row.alert.Places,
            row.alert.Score)).ToList();
        return new(choice, lines, funnel, await FunnelQueries.CreditedAsync(db, visible, token),
            found.Count > PageSize ? $"?stand={choice}&voor={DayText.Field(lines[^1].RaisedOn)}&punten={lines[^1].Score}&id={lines[^1].Id}" : null);
    }

    /// <summary>One alert with its thread; null when it is not there for this person.</summary>
    public async Task<AlertPage?> FindAsync(Guid id, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var found = await (
            from alert in db.Set<AlertRow>().VisibleTo(viewer, db.Contracts).AsNoTracking()
            where alert.Id == id
            join contract in db.Contracts on alert.ContractId equals contract.Id
            join company in db.Contractors on contract.ContractorId equals company.Id
            select new { alert, contract.AuthorityId, contract.Reference, contract.Title, contract.Outstanding, contract.Days.EndOn, company.Name })
            .SingleOrDefaultAsync(token);
        if (found is null) return null;
        var words = await WordsAsync(token);
        var referrals = await db.Set<ReferralRow>().AsNoTracking().Where(row => row.AlertId == id).OrderBy(row => row.CreatedAt).ToListAsync(token);
        var measured = MeasuredOn.Of(found.alert.MeasuredOn, found.alert.Precision);
        return new()
        {
            Alert = found.alert,
            AuthorityId = found.AuthorityId,
            What = What(found.alert, words, await QualificationsAsync([found.alert], token)),
            Reference = found.Reference,
            Title = found.Title,
            Contractor = found.Name,
            Outstanding = found.Outstanding,
            EndOn = found.EndOn,
            IsStale = StalenessRules.IsStale(measured, today, tables.Weights().StaleAfterDays),
            Thread = await ThreadAsync(id, referrals, token),
            Referrals = referrals,
            Mailboxes = await MailboxesAsync(found.AuthorityId, token),
            Placements = await PlacementsAsync(referrals.ConvertAll(referral => referral.Id), token),
            Words = words,
            Profile = await profiles.FindAsync(db, LabourMarketRegionCode.Parse(found.alert.ScopeKey.Split('/')[0])?.Text, found.alert.Crebo, token),
        };
    }

    private Task<List<MailboxRow>> MailboxesAsync(Guid authority, CancellationToken token) =>
        db.Set<MailboxRow>().AsNoTracking().Where(box => box.AuthorityId == authority && box.ClosedOn == null && box.Kind != MailboxKind.Confidant)
            .OrderBy(box => box.Name).ThenBy(box => box.Id).ToListAsync(token);

    private async Task<IReadOnlyList<AlertPlacement>> PlacementsAsync(List<Guid> referrals, CancellationToken token) => await (
        from link in db.Set<ActionClaimRow>().AsNoTracking()
        where referrals.Contains(link.ActionId)
        join claim in db.Claims on link.ClaimId equals claim.Id
        orderby link.Id
        select new AlertPlacement(
            claim.Id, link.ActionId, claim.Facts.OwnReference, claim.State,
            db.LedgerEntries.Any(entry => entry.ClaimId == claim.Id && entry.Kind == EntryKind.CreditBooked
                && !db.LedgerEntries.Any(back => back.ReversesId == entry.Id)) ? claim.Approved : null)).ToListAsync(token);

    /// <summary>Whether this person may act on the alert.</summary>
    public Task<bool> IsVisibleAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Set<AlertRow>().VisibleTo(viewer, db.Contracts).AnyAsync(alert => alert.Id == id, token);

    private async Task<IReadOnlyList<ThreadLine>> ThreadAsync(Guid id, List<ReferralRow> referrals, CancellationToken token)
    {
        var events = await db.Set<AlertEventRow>().AsNoTracking().Where(line => line.AlertId == id).ToListAsync(token);
        var ofThese = referrals.ConvertAll(referral => referral.Id);
        var contacts = await db.Set<ContactLineRow>().AsNoTracking().Where(line => ofThese.Contains(line.ReferralId)).ToListAsync(token);
        var accounts = events.Select(line => line.By).Concat(contacts.Select(line => (Guid?)line.By)).OfType<Guid>().Distinct().ToList();
        var people = await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token);
        string? Name(Guid? account) => account is { } known ? people.GetValueOrDefault(known) : null;
        return
        [
            .. events
                .Select(line => (Order(line.State),
                    new ThreadLine(line.RecordedAt, line.EffectiveOn, "State." + line.State, Name(line.By), WhyOf(line))))
                .Concat(contacts.Select(line => (Contact, new ThreadLine(line.RecordedAt, line.On, "Means." + line.Means, Name(line.By), line.Text))))
                .OrderBy(line => line.Item2.At).ThenBy(line => line.Item1)
                .Select(line => line.Item2),
        ];
    }

    // Seeing and acting may be recorded in one moment; then they stand in the order in which they can happen.
    private static int Order(AlertStateName state) => state switch
    {
        AlertStateName.New => 0,
        AlertStateName.Seen => 1,
        AlertStateName.Referred => 2,
        _ => Contact + 1,
    };

    private string? WhyOf(AlertEventRow line) =>
        line.State == AlertStateName.Expired && line.Why is { } reason ? texts["Expired." + reason] : line.Why;

    private async Task<MatchExplainer> WordsAsync(CancellationToken token) =>
        new(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));

    private async Task<IReadOnlyDictionary<string, string>> QualificationsAsync(IEnumerable<AlertRow> alerts, CancellationToken token) =>
        await names.QualificationsAsync([.. alerts.Select(alert => alert.Crebo).OfType<string>().Distinct()], token);

    private static string What(AlertRow alert, MatchExplainer words, IReadOnlyDictionary<string, string> qualifications) =>
        words.What(
            new ShortageScope(
                ShortageArea.OfCustom(alert.AreaName), CreboCode.Parse(alert.Crebo), SectorCode.Parse(alert.Sector), alert.Segment, alert.Level),
            qualifications.GetValueOrDefault(alert.Crebo ?? ""));
}
