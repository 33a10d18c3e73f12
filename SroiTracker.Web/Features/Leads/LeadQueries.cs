using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Leads;

/// <summary>Reads leads and events for who may see them; placements are for staff only.</summary>
public sealed class LeadQueries(SroiDbContext db, ActionKinds kinds)
{
    private const int PageSize = 50;
    private const int Most = 100;

    /// <summary>The leads, newest first, after the one where the page before it ended.</summary>
    public async Task<LeadsPage> ListAsync(CurrentUser user, LocalDate today, LocalDate? before, Guid? beforeId, CancellationToken token)
    {
        var rows = Leads(user.Viewer, today);
        if (before is { } day && beforeId is { } id)
            rows = rows.Where(row => row.StartedOn < day || (row.StartedOn == day && row.Id.CompareTo(id) < 0));
        var found = await rows.OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Id).Take(PageSize + 1).ToListAsync(token);
        var shown = found.Take(PageSize).ToList();
        return new(
            user.Role != Role.Partner, await LinesAsync(shown, user, today, token),
            user.AuthorityId is { } authority && await HasMailboxAsync(authority, token),
            found.Count > PageSize ? $"?voor={DayText.Field(shown[^1].StartedOn)}&id={shown[^1].Id}" : null);
    }

    /// <summary>One lead that the person may see; null when there is none.</summary>
    public Task<ActionRow?> FindAsync(Guid id, Viewer viewer, LocalDate today, CancellationToken token) =>
        Leads(viewer, today).SingleOrDefaultAsync(row => row.Id == id, token);

    /// <summary>The partners for whom an account of a partner may enter leads.</summary>
    public async Task<IReadOnlyList<SelectListItem>> PartnersAsync(Viewer viewer, CancellationToken token) =>
        [
            .. (await db.Set<Partner>().AsNoTracking().ActedForBy(viewer, db.Set<PartnerMember>()).OrderBy(partner => partner.Name)
                .Select(partner => partner.Name).ToListAsync(token)).Select(name => new SelectListItem(name, name)),
        ];

    /// <summary>The authorities to which a person may bring leads: the own one, or those in the mandated region.</summary>
    public async Task<IReadOnlyList<SelectListItem>> AuthoritiesAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var rows = viewer.Role == Role.Partner
            ? db.Authorities.AsNoTracking().InMandateOf(db, viewer, today)
            : db.Authorities.AsNoTracking().Where(authority => authority.Id == viewer.AuthorityId);
        return
        [
            .. (await rows.OrderBy(authority => authority.Name).Select(authority => new { authority.Id, authority.Name }).ToListAsync(token))
                .Select(authority => new SelectListItem(authority.Name, authority.Id.ToString())),
        ];
    }

    /// <summary>The events of the own authority that still run or were held lately.</summary>
    public async Task<IReadOnlyList<SelectListItem>> EventsAsync(Viewer viewer, CancellationToken token) =>
        [
            .. (await Events(viewer).OrderByDescending(row => row.DueOn).ThenBy(row => row.Id).Take(Most).Select(row => new { row.Id, row.Title })
                .ToListAsync(token))
                .Select(row => new SelectListItem(row.Title, row.Id.ToString())),
        ];

    /// <summary>The events with their leads and how many of those became a place.</summary>
    public async Task<IReadOnlyList<EventLine>> EventsWithLeadsAsync(Viewer viewer, CancellationToken token)
    {
        var events = await Events(viewer).OrderByDescending(row => row.DueOn).ThenBy(row => row.Id).Take(Most).ToListAsync(token);
        var ids = events.ConvertAll(row => row.Id);
        var leads = await db.Set<ActionRow>().AsNoTracking()
            .Where(row => row.Kind == KnownActions.Lead && row.ParentId != null && ids.Contains(row.ParentId.Value))
            .Select(row => new { row.Id, Event = row.ParentId!.Value }).ToListAsync(token);
        var placed = await ConfirmedPlaces.CountsAsync(db, [.. leads.Select(lead => lead.Id)], token);
        var byEvent = leads.ToLookup(lead => lead.Event, lead => placed.ContainsKey(lead.Id));
        return events.ConvertAll(row =>
            new EventLine(row.Id, row.Title, row.DueOn, row.State, new(byEvent[row.Id].Count(), byEvent[row.Id].Count(isPlaced => isPlaced))));
    }

    private IQueryable<ActionRow> Leads(Viewer viewer, LocalDate today) => db.Set<ActionRow>().AsNoTracking().LeadsVisibleTo(db, viewer, today);

    private IQueryable<ActionRow> Events(Viewer viewer) =>
        db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Kind == KnownActions.Event);

    private Task<bool> HasMailboxAsync(Guid authority, CancellationToken token) =>
        db.Set<MailboxRow>().AnyAsync(box => box.AuthorityId == authority && box.ClosedOn == null && box.Kind == MailboxKind.Sbb, token);

    private async Task<List<LeadLine>> LinesAsync(List<ActionRow> leads, CurrentUser user, LocalDate today, CancellationToken token)
    {
        var ids = leads.ConvertAll(lead => lead.Id);
        var parts = (await db.Set<ActionRow>().AsNoTracking().Where(row => row.ParentId != null && ids.Contains(row.ParentId.Value)
                && (row.Kind == KnownActions.Contribution || row.Kind == KnownActions.RecognitionAsked))
            .OrderBy(row => row.CreatedAt).ThenBy(row => row.Id).ToListAsync(token)).ToLookup(row => row.ParentId!.Value);
        var asked = parts.SelectMany(each => each).Where(part => part.Kind == KnownActions.RecognitionAsked).Select(part => (Guid?)part.Id).ToList();
        var requests = await db.Set<RecognitionRequest>().AsNoTracking().Where(row => asked.Contains(row.ActionId))
            .ToDictionaryAsync(row => row.ActionId!.Value, token);
        var isStaff = user.Role != Role.Partner;
        var own = isStaff ? [] : (await PartnersAsync(user.Viewer, token)).Select(partner => partner.Value).ToHashSet();
        var places = isStaff ? await ConfirmedPlaces.CountsAsync(db, ids, token) : null;
        return leads.ConvertAll(lead => new LeadLine(
            lead.Id, lead.Title, $"{lead.Kvk}", lead.StartedOn, lead.State,
            [.. Contributions(parts[lead.Id]).Select(part => part.Partner!).Distinct()],
            [.. Contributions(parts[lead.Id]).Where(part => isStaff || own.Contains(part.Partner!)).Select(part => $"{part.Partner}: {part.Note}")],
            StepOf(parts[lead.Id], requests, today), places?.GetValueOrDefault(lead.Id)));
    }

    private static IEnumerable<ActionRow> Contributions(IEnumerable<ActionRow> parts) => parts.Where(part => part.Kind == KnownActions.Contribution);

    // What SBB decided on the request is the state; a letter that went without a request has its own outcome only.
    private RecognitionStep? StepOf(IEnumerable<ActionRow> parts, Dictionary<Guid, RecognitionRequest> requests, LocalDate today)
    {
        if (parts.LastOrDefault(part => part.Kind == KnownActions.RecognitionAsked) is not { } asked) return null;
        var request = requests.GetValueOrDefault(asked.Id);
        var from = request?.RequestedOn ?? asked.StartedOn;
        var ended = request is null ? asked.ClosedOn : request.DecidedOn;
        var outcome = request is null ? asked.Outcome
            : request.IsGranted is not { } isGranted ? null
            : isGranted ? KnownActions.Recognised : KnownActions.RecognitionRefused;
        return new(from, ended, kinds.Find(asked.Kind)?.Outcome(outcome)?.Name, Period.DaysBetween(from, ended ?? today), request is not null);
    }
}
