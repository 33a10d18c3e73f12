using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Why a question to confirm, or its answer, was not kept.</summary>
public enum ConfirmationRefusal
{
    /// <summary>The link does not work, for whatever reason.</summary>
    NotThere,

    /// <summary>The effort was rejected or withdrawn.</summary>
    Gone,

    /// <summary>A school is asked at an address.</summary>
    AddressMissing,

    /// <summary>It was asked too often.</summary>
    TooMany,

    /// <summary>The words seem to hold a BSN.</summary>
    CitizenNumber,
}

/// <summary>A question to confirm as somebody asks it.</summary>
/// <param name="Address">Where the link goes; null for a link that is handed over. It is wiped once the letter left.</param>
/// <param name="Letter">Puts the link in a letter.</param>
public sealed record ConfirmationDraft(Guid ClaimId, ConfirmingParty Party, string? Address, LinkLetter Letter);

/// <summary>The answer of a school or student.</summary>
/// <param name="Reason">What is not right; empty for nothing.</param>
/// <param name="Words">The same in a sentence, for the talk about the claim.</param>
/// <param name="Task">The title of the adviser's task, where the claim is settled already.</param>
public sealed record ConfirmationReply(bool IsRight, string Reason, string Words, string Task);

/// <summary>
/// Asks a school or student whether an effort is as it was entered, and keeps the answer. A "no" brings a claim that waits for judgement back with
/// a question, makes a task of one that was judged, and tells both sides.
/// </summary>
public sealed class ConfirmationDesk(SroiDatabase database, WriteTransaction writes, LinkTerms terms, ActionKinds kinds)
{
    /// <summary>Stands for who answered; that person has no account.</summary>
    public const string Confirmer = "confirmer";

    private const string SubjectOfMail = "claim.confirm";

    /// <summary>Asks; the secret is in the answer where no letter takes it along.</summary>
    public async Task<(ConfirmationRefusal? Refusal, string? Secret)> AskAsync(ConfirmationDraft draft, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        string? secret = null;
        var refusal = await writes.TryAsync<ConfirmationRefusal>(data, change, async trail =>
        {
            var claim = await data.Claims.SingleAsync(row => row.Id == draft.ClaimId, token);
            if (ClaimStates.Gone.Contains(claim.State)) return ConfirmationRefusal.Gone;
            if (draft is { Party: ConfirmingParty.School, Address: null }) return ConfirmationRefusal.AddressMissing;
            if (await data.Set<Confirmation>().CountAsync(row => row.ClaimId == claim.Id, token) >= terms.MostConfirmations)
                return ConfirmationRefusal.TooMany;
            var authority = await data.Contracts.Where(row => row.Id == claim.ContractId).Select(row => row.AuthorityId).SingleAsync(token);
            var row = RowOf(claim, draft.Party, change);
            data.Add(row);
            (var link, secret) = await data.NewLinkAsync(LinkKind.Confirmation, row.Id, terms.ConfirmationDays, change, token);
            if (draft.Address is { } address) data.Post(MailTo(address, draft.Letter(secret, link.ValidUntil), row.Id, authority, change));
            trail.Note("claim.confirmationAsked", new("claim", claim.Id, authority), null, new { row.Id, party = row.Party.ToString() });
            return null;
        }, token);
        return (refusal, refusal is null && draft.Address is null ? secret : null);
    }

    /// <summary>The question of a link; null when the link does not work. Reading changes nothing.</summary>
    public async Task<Confirmation?> FindAsync(string? secret, LocalDate day, CancellationToken token)
    {
        await using var data = database.Open();
        return await FindAsync(data, secret, day, token) is ({ } found, _) ? found : null;
    }

    /// <summary>Keeps the answer; the link works no longer.</summary>
    public async Task<ConfirmationRefusal?> AnswerAsync(string? secret, Func<Confirmation, ConfirmationReply> reply, ChangeContext change,
        CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync<ConfirmationRefusal>(data, change, async trail =>
        {
            if (await FindAsync(data, secret, DutchDay.Of(change.When), token) is not ({ } asked, { } link)) return ConfirmationRefusal.NotThere;
            var answer = reply(asked);
            if (CitizenServiceNumber.OccursIn(answer.Reason)) return ConfirmationRefusal.CitizenNumber;
            link.Use(change.When);
            data.Add(new ConfirmationAnswer
            {
                Id = RowId.At(change.When), ConfirmationId = asked.Id, ClaimId = asked.ClaimId, IsRight = answer.IsRight, Reason = answer.Reason,
                AnsweredAt = change.When,
            });
            var claim = await data.Claims.SingleAsync(row => row.Id == asked.ClaimId, token);
            var scope = new ClaimScope(data, await data.Contracts.SingleAsync(row => row.Id == claim.ContractId, token), claim, trail);
            if (!answer.IsRight) await DenyAsync(scope, answer, token);
            trail.Note(answer.IsRight ? "claim.confirmed" : "claim.denied", scope.Object, null, new { asked.Id });
            return null;
        }, token);
    }

    private async Task DenyAsync(ClaimScope scope, ConfirmationReply answer, CancellationToken token)
    {
        var state = scope.Claim.State;
        scope.Say(answer.Words, isFromContractor: false);
        if (state == ClaimState.Submitted) scope.Claim.AskQuestion();
        if (state is ClaimState.Approved or ClaimState.PartlyApproved) await OpenTaskAsync(scope, answer, token);
        await ClaimNotices.TellContractorAsync(scope, "claim.denied", token);
        if (state != ClaimState.Draft) await ClaimNotices.TellAdvisersAsync(scope, "claim.denied", token);
    }

    private async Task OpenTaskAsync(ClaimScope scope, ConfirmationReply answer, CancellationToken token)
    {
        var contract = scope.Contract;
        if ((contract.AdviserId ?? await ActionOwners.ForAsync(scope.Data, contract.AuthorityId, contract.ContractorId, token)) is not { } owner)
            return;
        var refusal = await new ActionPen(scope.Data, kinds, scope.Trail).OpenAsync(
            new NewAction
            {
                Id = RowId.At(scope.Trail.Change.When), AuthorityId = contract.AuthorityId, OwnerId = owner, ContractId = contract.Id,
                ContractorId = contract.ContractorId,
                Draft = new() { Kind = KnownActions.Task, Subject = ActionSubject.Of(SubjectKind.Claim, scope.Claim.Id), Title = answer.Task,
                    Note = answer.Words },
            },
            token);
        if (refusal is { } fault) throw new InvalidOperationException($"the task about a denied effort was refused: {fault}");
    }

    private static async Task<(Confirmation, OneTimeLink)?> FindAsync(SroiDbContext data, string? secret, LocalDate day, CancellationToken token)
    {
        if (await data.LinkAsync(LinkKind.Confirmation, secret, day, token) is not { } link) return null;
        var asked = await data.Set<Confirmation>().AsNoTracking().SingleAsync(row => row.Id == link.SubjectId, token);
        return await data.Claims.AnyAsync(claim => claim.Id == asked.ClaimId && !ClaimStates.Gone.Contains(claim.State), token) ? (asked, link) : null;
    }

    private static Confirmation RowOf(Claim claim, ConfirmingParty party, ChangeContext change) => new()
    {
        Id = RowId.At(change.When), ClaimId = claim.Id, Party = party, Facts = claim.Facts.Json, Crebo = claim.Facts.Crebo, AskedBy = change.Who,
        AskedAt = change.When,
    };

    private static MailMessage MailTo(string address, string letter, Guid subject, Guid authority, ChangeContext change) => new()
    {
        Id = RowId.At(change.When), AuthorityId = authority, SubjectKind = ConfidentialMail.LinkKind, SubjectId = subject, Recipient = address,
        Subject = SubjectOfMail,
        Body = letter, DraftedBy = change.Who, DraftedAt = change.When,
    };
}
