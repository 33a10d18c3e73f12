using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Reads actions for the screens.</summary>
public sealed class ActionQueries(SroiDbContext db, SubjectFinder subjects, ActionKinds kinds, IStringLocalizer<ActionsTexts> texts)
{
    private const int PageSize = 25;
    private const int MostClaims = 200;
    private const string Everybody = "allen";

    /// <summary>The words of the groups in addresses.</summary>
    internal static readonly IReadOnlyDictionary<string, QueueGroup> Groups = new Dictionary<string, QueueGroup>
    {
        ["te-laat"] = QueueGroup.Late, ["vandaag"] = QueueGroup.Today, ["komt-eraan"] = QueueGroup.Coming,
    };

    /// <summary>The queue of somebody; a coordinator may look at a colleague's or at all.</summary>
    public async Task<ActionsPage> QueueAsync(ActionsFilter filter, CurrentUser user, LocalDate today, CancellationToken token)
    {
        var rows = Open(filter, user, today);
        var counts = await CountsAsync(rows, today, token);
        QueueGroup? chosen = filter.Groep is { } word && Groups.TryGetValue(word, out var group) ? group : null;
        QueueGroup[] shown = chosen is { } one ? [one] : [QueueGroup.Late, QueueGroup.Today];
        var groups = new List<ActionGroup>();
        foreach (var each in shown) groups.Add(await GroupAsync(rows, each, filter, today, token));
        return new(
            filter, chosen, counts, groups, [.. kinds.All.Select(kind => new SelectListItem(ActionWords.Show(kind.Name), kind.Code))],
            await OwnersAsync(user, token), user.Role == Role.Coordinator)
        {
            Urgent = chosen is null ? await UrgentAsync(rows, token) : [],
        };
    }

    private Task<List<ActionLine>> UrgentAsync(IQueryable<ActionRow> rows, CancellationToken token)
    {
        var urgent = kinds.All.Where(kind => kind.IsUrgent).Select(kind => kind.Code).ToList();
        return Lines(rows.Where(row => urgent.Contains(row.Kind)).OrderBy(row => row.DueOn).ThenBy(row => row.Id)).Take(PageSize).ToListAsync(token);
    }

    /// <summary>All actions about one subject; null when it is not there for this person.</summary>
    public async Task<SubjectPage?> AboutAsync(string? subject, LocalDate? before, Guid? beforeId, Viewer viewer, CancellationToken token)
    {
        if (await subjects.FindAsync(SubjectText.Read(subject), viewer, token) is not { } found) return null;
        var rows = new SubjectActions(found.Subject).Of(Visible(viewer));
        if (before is { } day && beforeId is { } id)
            rows = rows.Where(row => row.StartedOn < day || (row.StartedOn == day && row.Id.CompareTo(id) < 0));
        var lines = await Lines(rows.OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Id)).Take(PageSize + 1).ToListAsync(token);
        var text = Uri.EscapeDataString(SubjectText.Write(found.Subject));
        return new(
            found, [.. lines.Take(PageSize)],
            lines.Count > PageSize ? $"?onderwerp={text}&voor={DayText.Field(lines[PageSize - 1].StartedOn)}&id={lines[PageSize - 1].Id}" : null);
    }

    /// <summary>One action; null when it is not there for this person.</summary>
    public async Task<ActionPage?> FindAsync(Guid id, CurrentUser user, LocalDate today, CancellationToken token)
    {
        if (await Visible(user.Viewer).SingleOrDefaultAsync(row => row.Id == id, token) is not { } row || kinds.Find(row.Kind) is not { } kind)
            return null;
        var subject = ActionSubject.Parse(row.SubjectKind, row.SubjectKey) ?? ActionSubject.None;
        var people = await db.Users.Where(each => each.AuthorityId == row.AuthorityId
                || db.Set<ActionChangeRow>().Any(change => change.ActionId == id && change.By == each.Id))
            .ToDictionaryAsync(each => each.Id, each => each.DisplayName, token);
        var confirmed = (await ConfirmedPlaces.CountsAsync(db, [id], token)).GetValueOrDefault(id);
        return new()
        {
            Action = row,
            Kind = kind,
            Subject = await subjects.FindAsync(subject, user.Viewer, token)
                ?? new(subject, texts["SubjectGone"], null, row.AuthorityId, row.ContractId, row.ContractorId),
            Owner = people.GetValueOrDefault(row.OwnerId),
            IsMine = row.OwnerId == user.Id,
            Mailbox = row.MailboxId is { } box ? await db.Set<MailboxRow>().AsNoTracking().SingleAsync(each => each.Id == box, token) : null,
            Progress = row.Places is { } promised && kind.Has(ActionField.Claims) ? new PromisedPlaces(promised, confirmed) : null,
            Places = await PlacesAsync(id, token),
            History = await HistoryAsync(id, people, token),
            Parts = await Lines(Visible(user.Viewer).Where(part => part.ParentId == id || part.FollowsId == id).OrderBy(part => part.CreatedAt))
                .ToListAsync(token),
            Today = today,
        };
    }

    /// <summary>The role mailboxes in use.</summary>
    public async Task<IReadOnlyList<SelectListItem>> MailboxesAsync(Guid authority, CancellationToken token) =>
        await ItemsAsync(
            db.Set<MailboxRow>().AsNoTracking()
                .Where(box => box.AuthorityId == authority && box.ClosedOn == null && box.Kind != MailboxKind.Confidant).OrderBy(box => box.Name)
                .Select(box => new Choice(box.Id, box.Name + " (" + box.Address + ")")),
            token);

    /// <summary>The colleagues to whom an action may go.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ColleaguesAsync(Guid authority, Guid except, CancellationToken token) =>
        await ItemsAsync(
            ActionDesk.Colleagues(db, authority).Where(user => user.Id != except).OrderBy(user => user.DisplayName)
                .Select(user => new Choice(user.Id, user.DisplayName)),
            token);

    /// <summary>The claims that may count for an action.</summary>
    public async Task<IReadOnlyList<SelectListItem>> ClaimsAsync(ActionRow row, Viewer viewer, CancellationToken token) => await ItemsAsync(
        (from claim in db.Claims.AsNoTracking().VisibleTo(viewer, db.Contracts).FitFor(row, db)
         join contract in db.Contracts on claim.ContractId equals contract.Id
         where !db.Set<ActionClaimRow>().Any(link => link.ActionId == row.Id && link.ClaimId == claim.Id)
         orderby claim.Id descending
         select new Choice(claim.Id, contract.Reference + ": " + claim.Facts.OwnReference)).Take(MostClaims),
        token);

    /// <summary>Who has the only open action of this kind about the subject, and since when.</summary>
    public async Task<(string? Name, LocalDate Since)?> HolderAsync(string? kind, ActionSubject subject, Guid authority, CancellationToken token)
    {
        var found = await db.Set<ActionRow>().AsNoTracking()
            .Where(row => row.Kind == kind && row.AuthorityId == authority && row.State == ActionState.Open && row.SubjectKind == subject.Kind
                && row.SubjectKey == subject.Key)
            .Select(row => new { row.OwnerSince,
                Name = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault() })
            .FirstOrDefaultAsync(token);
        return found is null ? null : (found.Name, found.OwnerSince);
    }

    private IQueryable<ActionRow> Visible(Viewer viewer) => db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts);

    private IQueryable<ActionRow> Open(ActionsFilter filter, CurrentUser user, LocalDate today)
    {
        var rows = Visible(user.Viewer).Asking(kinds, db, today);
        if (kinds.Find(filter.Soort) is { } kind) rows = rows.Where(row => row.Kind == kind.Code);
        if (user.Role == Role.Coordinator && filter.Eigenaar == Everybody) return rows;
        var owner = user.Role == Role.Coordinator && Guid.TryParse(filter.Eigenaar, out var chosen) ? chosen : user.Id;
        return rows.Where(row => row.OwnerId == owner);
    }

    private static async Task<Dictionary<QueueGroup, int>> CountsAsync(IQueryable<ActionRow> rows, LocalDate today, CancellationToken token)
    {
        var found = await rows.GroupBy(row => row.DueOn < today ? 0 : row.DueOn == today ? 1 : 2)
            .Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(group => group.Key, group => group.Count, token);
        return Enum.GetValues<QueueGroup>().ToDictionary(group => group, group => found.GetValueOrDefault((int)group));
    }

    private async Task<ActionGroup> GroupAsync(IQueryable<ActionRow> rows, QueueGroup group, ActionsFilter filter, LocalDate today,
        CancellationToken token)
    {
        var ofGroup = group switch
        {
            QueueGroup.Late => rows.Where(row => row.DueOn < today),
            QueueGroup.Today => rows.Where(row => row.DueOn == today),
            _ => rows.Where(row => row.DueOn > today),
        };
        if (filter is { Groep: not null, Na: { } day, Id: { } id })
            ofGroup = ofGroup.Where(row => row.DueOn > day || (row.DueOn == day && row.Id.CompareTo(id) > 0));
        var lines = await Lines(ofGroup.OrderBy(row => row.DueOn).ThenBy(row => row.Id)).Take(PageSize + 1).ToListAsync(token);
        return new(group, [.. lines.Take(PageSize)], lines.Count > PageSize ? Next(group, filter, lines[PageSize - 1]) : null);
    }

    private static string Next(QueueGroup group, ActionsFilter filter, ActionLine last) =>
        $"?groep={Groups.First(pair => pair.Value == group).Key}&soort={Uri.EscapeDataString(filter.Soort ?? "")}"
        + $"&eigenaar={Uri.EscapeDataString(filter.Eigenaar ?? "")}&na={DayText.Field(last.DueOn!.Value)}&id={last.Id}";

    private IQueryable<ActionLine> Lines(IQueryable<ActionRow> rows) => rows.Select(row => new ActionLine(
        row.Id, row.Kind, row.Title, row.State, row.DueOn, row.StartedOn, row.RemindedOn,
        db.Contracts.Where(contract => contract.Id == row.ContractId).Select(contract => contract.Reference).FirstOrDefault(),
        db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).FirstOrDefault(),
        db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(), row.Places));

    private async Task<List<ActionPlace>> PlacesAsync(Guid id, CancellationToken token) => await (
        from link in db.Set<ActionClaimRow>().AsNoTracking()
        where link.ActionId == id
        join claim in db.Claims on link.ClaimId equals claim.Id
        orderby link.Id
        select new ActionPlace(
            claim.Id, claim.Facts.OwnReference, claim.State,
            db.LedgerEntries.Any(entry => entry.ClaimId == claim.Id && entry.Kind == EntryKind.CreditBooked
                && !db.LedgerEntries.Any(back => back.ReversesId == entry.Id)) ? claim.Approved : null)).ToListAsync(token);

    private async Task<List<ActionEvent>> HistoryAsync(Guid id, Dictionary<Guid, string> people, CancellationToken token) =>
        [
            .. (await db.Set<ActionChangeRow>().AsNoTracking().Where(row => row.ActionId == id).OrderByDescending(row => row.RecordedAt)
                    .ThenByDescending(row => row.Id).ToListAsync(token))
                .Select(row => new ActionEvent(
                    row.RecordedAt, row.Kind, row.By is { } by ? people.GetValueOrDefault(by) : null, people.GetValueOrDefault(row.OwnerId),
                    row.DueOn, row.Text)),
        ];

    private async Task<IReadOnlyList<SelectListItem>> OwnersAsync(CurrentUser user, CancellationToken token) =>
        user.Role != Role.Coordinator || user.AuthorityId is not { } authority ? [] :
        [
            new(texts["OwnerAll"], Everybody),
            .. await ItemsAsync(
                db.Users.Where(each => each.AuthorityId == authority && (each.Role == Role.Adviser || each.Role == Role.Coordinator))
                    .OrderBy(each => each.DisplayName).Select(each => new Choice(each.Id, each.DisplayName)),
                token),
        ];

    // An identity is put in words here: the database would write it in capitals.
    private static async Task<List<SelectListItem>> ItemsAsync(IQueryable<Choice> choices, CancellationToken token) =>
        (await choices.ToListAsync(token)).ConvertAll(choice => new SelectListItem(choice.Text, choice.Id.ToString()));

    private sealed record Choice(Guid Id, string Text);
}
