using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Actions;

/// <summary>
/// Writes leads. A company number stands for one open lead of an authority: who brings the same company in again is named beside the others.
/// </summary>
public sealed class LeadDesk(SroiDbContext db, WriteTransaction writes, ActionKinds kinds)
{
    /// <summary>Brings a company in; the lead, new or known, or why it was not kept.</summary>
    public Task<(Guid? Lead, ActionRefusal? Refusal)> EnterAsync(LeadEntry entry, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var pen = new ActionPen(db, kinds, trail);
                var (lead, refusal) = await LeadAsync(entry, pen, token);
                refusal ??= await ContributeAsync(entry, lead, pen, token);
                if (refusal is not null) trail.Abandon();
                return (refusal is null ? (Guid?)lead : null, refusal);
            },
            token);

    private async Task<(Guid Lead, ActionRefusal? Refusal)> LeadAsync(LeadEntry entry, ActionPen pen, CancellationToken token)
    {
        var known = await db.Set<ActionRow>().FirstOrDefaultAsync(
            row => row.AuthorityId == entry.AuthorityId && row.Kvk == entry.Kvk && row.Kind == KnownActions.Lead && row.State == ActionState.Open,
            token);
        if (known is not null)
        {
            if (known.ParentId is null && entry.EventId is { } held) pen.Join(known, held);
            return (known.Id, null);
        }

        var company = await KnownCompanies.WithAsync(db, entry.AuthorityId, entry.Kvk, token);
        if (await ActionOwners.ForAsync(db, entry.AuthorityId, company, token) is not { } owner) return (Guid.Empty, ActionRefusal.OwnerUnknown);
        var lead = new NewAction
        {
            Id = RowId.New(), AuthorityId = entry.AuthorityId, OwnerId = owner, ContractorId = company, ParentId = entry.EventId, Kvk = entry.Kvk,
            Draft = new() { Kind = KnownActions.Lead, Subject = ActionSubject.None, Title = entry.Company },
        };
        var refusal = await pen.OpenAsync(lead, token);
        if (refusal is null) await db.SaveChangesAsync(token);
        return (lead.Id, refusal);
    }

    private static Task<ActionRefusal?> ContributeAsync(LeadEntry entry, Guid lead, ActionPen pen, CancellationToken token) =>
        pen.OpenAsync(
            new()
            {
                Id = RowId.New(), AuthorityId = entry.AuthorityId, OwnerId = entry.EnteredBy, ParentId = lead,
                Draft = new()
                {
                    Kind = KnownActions.Contribution, Subject = ActionSubject.None, Title = entry.Company, Partner = entry.Partner,
                    Note = entry.Offer,
                    Outcome = KnownActions.BroughtIn,
                },
            },
            token);
}

/// <summary>A company that somebody brings in.</summary>
public sealed record LeadEntry
{
    public required Guid AuthorityId { get; init; }

    public required KvkNumber Kvk { get; init; }

    public required string Company { get; init; }

    /// <summary>What the company offers, in the words of the partner.</summary>
    public required string Offer { get; init; }

    /// <summary>The organisation that brings it in.</summary>
    public required string Partner { get; init; }

    /// <summary>The account that enters it.</summary>
    public required Guid EnteredBy { get; init; }

    /// <summary>The event at which it was made; null outside one.</summary>
    public Guid? EventId { get; init; }
}
