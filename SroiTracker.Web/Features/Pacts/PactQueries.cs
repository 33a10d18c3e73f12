using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>Reads pacts with their parties and the progress of their lines.</summary>
public sealed class PactQueries(SroiDbContext db, ActionKinds kinds, ProjectRoles roles)
{
    private const int Most = 200;

    /// <summary>The pacts of the authority, the one that lasts longest first.</summary>
    public async Task<IReadOnlyList<PactLine>> ListAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var signatory = roles.Signatory.Code;
        var rows = await Pacts(viewer).OrderByDescending(row => row.DueOn).ThenBy(row => row.Id).Take(Most).Select(row => new
        {
            row.Id, row.Title, row.StartedOn, row.DueOn, row.State,
            Signatories = db.Set<ActionPartyRow>().Count(party => party.ActionId == row.Id && party.Role == signatory),
            Lines = db.Set<ActionRow>().Count(line => line.ParentId == row.Id),
        }).ToListAsync(token);
        return rows.ConvertAll(row =>
            new PactLine(row.Id, row.Title, row.StartedOn, row.DueOn, row.State, row.DueOn < today, row.Signatories, row.Lines));
    }

    /// <summary>One pact; null when it is not there for this person.</summary>
    public async Task<PactPage?> FindAsync(Guid id, CurrentUser user, LocalDate today, CancellationToken token)
    {
        if (await Pacts(user.Viewer).SingleOrDefaultAsync(row => row.Id == id, token) is not { } pact) return null;
        var kind = kinds.Find(pact.Kind)!;
        var parties = await db.Set<ActionPartyRow>().AsNoTracking().Where(row => row.ActionId == id).OrderBy(row => row.RecordedAt)
            .ThenBy(row => row.Id)
            .Select(row => new Party(row, db.Users.Where(each => each.Id == row.AccountId).Select(each => each.DisplayName).FirstOrDefault()))
            .ToListAsync(token);
        return new()
        {
            Pact = pact,
            Kind = kind,
            IsOver = ActionRules.IsPeriodOver(kind, pact.DueOn, today),
            MayClose = roles.MayClose(parties.ConvertAll(party => new RoleHolder(party.Row.Role, party.Row.AccountId)), user.Id),
            Parties = LinesOf(parties),
            Lines = await WorkAsync(pact, user.Viewer, token),
            Owners = await AccountsAsync(pact.AuthorityId, token),
            Line = new() { Owner = user.Id },
        };
    }

    /// <summary>The colleagues who may have a role or own a line.</summary>
    public Task<IReadOnlyList<SelectListItem>> AccountsAsync(Guid authority, CancellationToken token) => ColleagueList.OfAsync(db, authority, token);

    private IQueryable<ActionRow> Rows(Viewer viewer) => db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts);

    private IQueryable<ActionRow> Pacts(Viewer viewer) => Rows(viewer).Where(row => row.Kind == KnownActions.Pact);

    /// <summary>The parties in the order of the roles; of a role with a mandate the last one has it.</summary>
    private List<PartyLine> LinesOf(List<Party> parties) =>
        [
            .. roles.All.SelectMany(role => parties.Where(party => party.Row.Role == role.Code).Select(party => new PartyLine(
                role, party.Row.Organisation, party.Account, role.MayClose && party == parties.FindLast(last => last.Row.Role == role.Code)))),
        ];

    private async Task<List<WorkLine>> WorkAsync(ActionRow pact, Viewer viewer, CancellationToken token)
    {
        var rows = await Rows(viewer).Where(row => row.ParentId == pact.Id && row.Places != null).OrderBy(row => row.CreatedAt).ThenBy(row => row.Id)
            .Take(Most)
            .Select(row => new
            {
                row.Id, row.Kind, row.Title, row.Partner, row.DueOn, row.State, Places = row.Places!.Value,
                Owner = db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault(),
            }).ToListAsync(token);
        var linked = await ConfirmedPlaces.CountsAsync(db, [.. rows.Select(row => row.Id)], token);
        var counted = rows.Exists(row => IsCounted(row.Kind))
            ? await ConfirmedPlaces.ApprenticeshipsAsync(db, pact.AuthorityId, pact.StartedOn, pact.DueOn ?? pact.StartedOn, token)
            : 0;
        return rows.ConvertAll(row => new WorkLine(
            row.Id, row.Title, row.Partner, row.Owner, row.DueOn, row.State,
            new(row.Places, IsCounted(row.Kind) ? counted : linked.GetValueOrDefault(row.Id)), IsCounted(row.Kind)));
    }

    private bool IsCounted(string kind) => kinds.Find(kind) is { CountsApprenticeships: true };

    private sealed record Party(ActionPartyRow Row, string? Account);
}
