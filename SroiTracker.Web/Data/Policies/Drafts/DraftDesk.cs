using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>Why a step of a draft was not taken; the name is the key of the sentence.</summary>
public enum DraftRefusal
{
    /// <summary>Somebody changed it in the meantime.</summary>
    Stale,

    /// <summary>It is not in the state that the step asks for.</summary>
    State,

    /// <summary>It has faults, or an example that does not hold.</summary>
    Unsound,

    /// <summary>It begins before today and nobody said why.</summary>
    PastWithoutReason,

    /// <summary>The same person wrote or proposed it.</summary>
    OwnWork,

    /// <summary>There is a version on that day.</summary>
    DayTaken,
}

/// <summary>Takes drafts from begun to published; the author and the proposer never approve.</summary>
public sealed class DraftDesk(SroiDbContext data, WriteTransaction writes, DraftReviews reviews, PolicyEditions editions)
{
    /// <summary>Begins a draft.</summary>
    public async Task<Guid> BeginAsync(Guid authority, string folder, DraftText text, LocalDate? baseDay, ChangeContext change,
        CancellationToken token)
    {
        var draft = PolicyDraft.Begin(RowId.At(change.When), authority, folder, text, baseDay, change);
        await writes.RunAsync(
            data,
            change,
            trail =>
            {
                data.Add(draft);
                trail.Note("policy.drafted", What(draft), null, new { draft.Folder, from = draft.BaseDay });
                return Task.CompletedTask;
            },
            token);
        return draft.Id;
    }

    /// <summary>Keeps what was written; null when that went well.</summary>
    /// <param name="version">The version of the draft that the form was made of.</param>
    public Task<DraftRefusal?> WriteAsync(Guid id, int version, DraftText text, ChangeContext change, CancellationToken token) =>
        StepAsync(id, change, (draft, trail) =>
        {
            if (draft.State != DraftState.Draft) return Refuse(DraftRefusal.State);
            if (draft.Version != version) return Refuse(DraftRefusal.Stale);
            draft.Write(text, change);
            trail.Note("policy.written", What(draft), null, new { draft.Version });
            return Refuse(null);
        }, token);

    /// <summary>Asks a second person to approve it.</summary>
    /// <param name="whyPast">Why it begins before today; only asked for then.</param>
    public Task<DraftRefusal?> ProposeAsync(Guid id, string? whyPast, ChangeContext change, CancellationToken token) =>
        StepAsync(id, change, async (draft, trail) =>
        {
            if (draft.State != DraftState.Draft) return DraftRefusal.State;
            var review = await reviews.OfAsync(draft, DutchDay.Of(change.When), token);
            if (!review.IsSound) return DraftRefusal.Unsound;
            if (review.IsPast && string.IsNullOrWhiteSpace(whyPast)) return DraftRefusal.PastWithoutReason;
            draft.Propose(review.IsPast ? whyPast!.Trim() : "", change);
            trail.Note("policy.proposed", What(draft), null, new { draft.Folder, draft.ValidFrom });
            return null;
        }, token);

    /// <summary>Gives a proposal back to who wrote it, with the reason.</summary>
    public Task<DraftRefusal?> ReturnAsync(Guid id, ChangeContext change, CancellationToken token) =>
        StepAsync(id, change, (draft, trail) =>
        {
            if (draft.State != DraftState.Proposed) return Refuse(DraftRefusal.State);
            draft.Return(change);
            trail.Note("policy.returned", What(draft));
            return Refuse(null);
        }, token);

    /// <summary>Gives a draft up.</summary>
    public Task<DraftRefusal?> WithdrawAsync(Guid id, ChangeContext change, CancellationToken token) =>
        StepAsync(id, change, (draft, trail) =>
        {
            if (draft.State is not (DraftState.Draft or DraftState.Proposed)) return Refuse(DraftRefusal.State);
            draft.Withdraw(change);
            trail.Note("policy.withdrawn", What(draft));
            return Refuse(null);
        }, token);

    /// <summary>Approves and publishes: writes the bytes once, and every later question sees them.</summary>
    public async Task<DraftRefusal?> ApproveAsync(Guid id, ChangeContext change, CancellationToken token)
    {
        editions.Refresh();
        var refusal = await StepAsync(id, change, (draft, trail) => PublishAsync(draft, trail, token), token);
        if (refusal is null) editions.Refresh();
        return refusal;
    }

    private async Task<DraftRefusal?> PublishAsync(PolicyDraft draft, AuditTrail trail, CancellationToken token)
    {
        if (draft.State != DraftState.Proposed) return DraftRefusal.State;
        if (draft.IsWorkOf(trail.Change.Who)) return DraftRefusal.OwnWork;
        var review = await reviews.OfAsync(draft, DutchDay.Of(trail.Change.When), token);
        if (review.Faults.Any(fault => fault.Code == "version.double")) return DraftRefusal.DayTaken;
        if (!review.IsSound || draft.ValidFrom is not { } day) return DraftRefusal.Unsound;
        if (await data.Set<PolicyPublished>().AnyAsync(row => row.Folder == draft.Folder && row.ValidFrom == day, token))
            return DraftRefusal.DayTaken;

        var row = await RowAsync(draft, day, review, trail.Change, token);
        data.Add(row);
        draft.Publish(trail.Change);
        await FollowAsync(draft, day, token);
        trail.Note("policy.published", new("policy", row.Id, draft.AuthorityId), null, new { row.Folder, day = DraftJson.FileName(day), row.Hash });
        return null;
    }

    private async Task<PolicyPublished> RowAsync(PolicyDraft draft, LocalDate day, DraftReview review, ChangeContext change,
        CancellationToken token) => new()
    {
        Id = RowId.At(change.When),
        DraftId = draft.Id,
        AuthorityId = draft.AuthorityId,
        Folder = draft.Folder,
        ValidFrom = day,
        Content = review.Content,
        Hash = review.Version!.Hash,
        Examples = draft.Examples,
        ProposedBy = draft.ProposedBy ?? "",
        ProposedRole = await RoleAsync(draft.ProposedBy, token),
        ApprovedBy = change.Who,
        ApprovedRole = await RoleAsync(change.Who, token),
        PublishedAt = change.When,
        Why = draft.Why,
    };

    /// <summary>A municipality that followed no policy yet follows its own from the first day.</summary>
    private async Task FollowAsync(PolicyDraft draft, LocalDate day, CancellationToken token)
    {
        var authority = await data.Authorities.SingleAsync(row => row.Id == draft.AuthorityId, token);
        if (authority.Folder != draft.Folder || authority.MunicipalityCode is not { } code) return;
        if (await data.PolicyMemberships.AnyAsync(row => row.MunicipalityCode == code, token)) return;
        data.Add(new PolicyMembership { MunicipalityCode = code, FromDay = day, Folder = draft.Folder });
    }

    private async Task<string> RoleAsync(string? account, CancellationToken token)
    {
        if (!Guid.TryParse(account, out var id)) return ChangeContext.System;
        return (await data.Users.Where(user => user.Id == id).Select(user => (Role?)user.Role).SingleOrDefaultAsync(token))?.ToString() ?? "";
    }

    private Task<DraftRefusal?> StepAsync(
        Guid id, ChangeContext change, Func<PolicyDraft, AuditTrail, Task<DraftRefusal?>> step, CancellationToken token) =>
        writes.TryAsync(
            data,
            change,
            async trail =>
            {
                data.ChangeTracker.Clear();
                return await step(await data.Set<PolicyDraft>().SingleAsync(row => row.Id == id, token), trail);
            },
            token);

    private static Task<DraftRefusal?> Refuse(DraftRefusal? refusal) => Task.FromResult(refusal);

    private static AuditObject What(PolicyDraft draft) => new("policy-draft", draft.Id, draft.AuthorityId);
}
