using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>
/// Writes pacts: who takes part in which role, and the end, which only the role with the mandate decides. After its period a pact can only
/// be read.
/// </summary>
public sealed class PactDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds, ProjectRoles roles)
{
    /// <summary>Begins a pact with its first parties, all of it or nothing; null when that went well.</summary>
    public Task<ActionRefusal?> OpenAsync(NewAction pact, IReadOnlyList<NewParty> parties, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async (pen, trail) =>
            {
                if (await pen.OpenAsync(pact, token) is { } refusal) return refusal;
                await db.SaveChangesAsync(token);
                foreach (var party in parties)
                {
                    if (await JoinAsync(pact.Id, pact.AuthorityId, party, trail, token) is { } fault) return fault;
                }

                return null;
            },
            token);

    /// <summary>Gives an organisation a role in a pact that runs.</summary>
    public Task<ActionRefusal?> AddAsync(Guid pact, NewParty party, ChangeContext change, CancellationToken token) =>
        WithAsync(
            pact, change,
            async (_, row, trail) =>
                row.State != ActionState.Open ? ActionRefusal.NotOpen
                : await IsMandateKeptAsync(row, party, change.Who, token) ? ActionRefusal.NotMandated
                : await JoinAsync(pact, row.AuthorityId, party, trail, token),
            token);

    /// <summary>Ends a pact and the action lines that are still open; only for who has the mandate.</summary>
    public Task<ActionRefusal?> CloseAsync(Guid pact, string? outcome, string? reason, Guid account, ChangeContext change, CancellationToken token) =>
        WithAsync(
            pact, change,
            async (pen, row, _) =>
            {
                if (!roles.MayClose(await HoldersAsync(pact, token), account)) return ActionRefusal.NotMandated;
                if (ActionRules.CheckDone(kinds.Find(row.Kind)!, row.State, outcome, reason) is { } refusal) return refusal;
                pen.Close(row, outcome, reason);
                var open = await db.Set<ActionRow>().Where(line => line.ParentId == pact && line.State == ActionState.Open).ToListAsync(token);
                foreach (var line in open) pen.Close(line, null, string.IsNullOrWhiteSpace(reason) ? row.Title : reason);
                return null;
            },
            token);

    /// <summary>Who has a role in a pact, in the order in which they came.</summary>
    public async Task<List<RoleHolder>> HoldersAsync(Guid pact, CancellationToken token) =>
        (await db.Set<ActionPartyRow>().AsNoTracking().Where(row => row.ActionId == pact).OrderBy(row => row.RecordedAt)
            .ThenBy(row => row.Id)
            .Select(row => new { row.Role, row.AccountId }).ToListAsync(token)).ConvertAll(row => new RoleHolder(row.Role, row.AccountId));

    /// <summary>Whether somebody else has the mandate and still works here: then only they give it away.</summary>
    private async Task<bool> IsMandateKeptAsync(ActionRow pact, NewParty party, string who, CancellationToken token)
    {
        if (roles.Find(party.Role) is not { MayClose: true } role) return false;
        var holder = (await HoldersAsync(pact.Id, token)).FindLast(each => each.Role == role.Code).Account;
        return holder is { } account && account.ToString() != who && await WorksHereAsync(account, pact.AuthorityId, token);
    }

    private Task<bool> WorksHereAsync(Guid account, Guid authority, CancellationToken token) =>
        ActionDesk.Colleagues(db, authority).AnyAsync(user => user.Id == account, token);

    private async Task<ActionRefusal?> JoinAsync(Guid pact, Guid authority, NewParty party, AuditTrail trail, CancellationToken token)
    {
        if (roles.Find(party.Role) is not { } role) return ActionRefusal.Unknown;
        if (string.IsNullOrWhiteSpace(party.Organisation)) return ActionRefusal.PartnerMissing;
        if (CitizenServiceNumber.OccursIn(party.Organisation)) return ActionRefusal.CitizenNumber;
        if (role.MayClose && party.Account is null) return ActionRefusal.OwnerUnknown;
        if (party.Account is { } account && !await WorksHereAsync(account, authority, token)) return ActionRefusal.OwnerUnknown;
        db.Add(new ActionPartyRow
        {
            Id = RowId.At(trail.Change.When), ActionId = pact, Role = role.Code, Organisation = party.Organisation.Trim(),
            AccountId = party.Account, RecordedAt = trail.Change.When,
        });
        trail.Note("pact.joined", new("action", pact, authority), null, new { role = role.Code, party.Account });
        return null;
    }

    private Task<ActionRefusal?> WithAsync(
        Guid pact, ChangeContext change, Func<ActionPen, ActionRow, AuditTrail, Task<ActionRefusal?>> work, CancellationToken token) =>
        WriteAsync(
            change,
            async (pen, trail) =>
                await db.Set<ActionRow>().SingleOrDefaultAsync(row => row.Id == pact && row.Kind == KnownActions.Pact, token) is not { } row
                    ? ActionRefusal.Unknown
                : await pen.IsOverAsync(row, token) ? ActionRefusal.PeriodOver
                : await work(pen, row, trail),
            token);

    private Task<ActionRefusal?> WriteAsync(ChangeContext change, Func<ActionPen, AuditTrail, Task<ActionRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(db, change, trail => work(new ActionPen(db, kinds, trail), trail), token);
}

/// <summary>An organisation that takes part in a pact.</summary>
/// <param name="Role">Code of its role.</param>
/// <param name="Organisation">Its name, never a person's.</param>
/// <param name="Account">The account that acts for it; compulsory for a role with a mandate.</param>
public sealed record NewParty(string? Role, string? Organisation, Guid? Account);
