using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Actions;

/// <summary>Begins an action: first its kind, then what that kind asks.</summary>
[Requires(Permission.ManageActions)]
[Route("acties/nieuw")]
public sealed class ActionFormsController(ActionActs acts, ActionQueries queries, ActionKinds kinds, IStringLocalizer<ActionsTexts> texts)
    : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(ActionForm form, CancellationToken token)
    {
        ModelState.Clear();
        return await PageAsync(form, token);
    }

    [HttpPost("")]
    public async Task<IActionResult> Create(ActionForm form, CancellationToken token)
    {
        if (await acts.SubjectAsync(form.Onderwerp, token) is not { } subject) return NotFound();
        if (form.Deel is { } whole && await acts.FindAsync(whole, token) is null) return NotFound();
        if (form.Na is { } earlier && await acts.FindAsync(earlier, token) is null) return NotFound();
        var action = ActionEntry.Of(form, subject, acts.User.Id);
        if (kinds.For(subject.Subject.Kind).All(kind => kind.Code != form.Soort))
            ModelState.AddModelError("Soort", texts["Refusal.SubjectNotAllowed"]);
        if (!ModelState.IsValid || !await acts.OpenAsync([action], ModelState, token)) return await PageAsync(form, token);
        TempData.Notify(texts["Opened"]);
        return Redirect($"/acties/{action.Id}");
    }

    private async Task<IActionResult> PageAsync(ActionForm form, CancellationToken token)
    {
        if (await acts.SubjectAsync(form.Onderwerp, token) is not { } subject) return NotFound();
        var offered = kinds.For(subject.Subject.Kind);
        var kind = offered.FirstOrDefault(each => each.Code == form.Soort);
        return View("New", new NewActionPage(form, subject, kind, offered, await queries.MailboxesAsync(subject.AuthorityId, token)));
    }
}

/// <summary>Makes actions of forms.</summary>
internal static class ActionEntry
{
    internal static NewAction Of(ActionForm form, FoundSubject subject, Guid owner) => Of(
        subject, owner,
        new()
        {
            Kind = form.Soort ?? "", Subject = subject.Subject, Title = form.Title ?? "", Note = form.Note, DueOn = form.Due,
            HappenedOn = form.HappenedOn,
            Places = form.Places, Reach = form.Reach, IsAdditional = form.IsAdditional, AdditionalReason = form.AdditionalReason,
            Partner = form.Partner,
            Mailbox = form.Mailbox, Outcome = form.Outcome, Reason = form.Reason,
        }) with { ParentId = form.Deel, FollowsId = form.Na };

    /// <summary>The contact, and the next step when one is given.</summary>
    internal static IReadOnlyList<NewAction> Of(ContactForm form, FoundSubject subject, Guid owner)
    {
        var contact = Of(subject, owner, new()
        {
            Kind = KnownActions.Contact, Subject = subject.Subject, Title = OneLine.Of(form.Text ?? ""), Note = form.Text, HappenedOn = form.On,
            Outcome = form.Means,
        });
        if (string.IsNullOrWhiteSpace(form.NextWhat)) return [contact];
        var next = Of(subject, owner, new() { Kind = KnownActions.Task, Subject = subject.Subject, Title = form.NextWhat, DueOn = form.NextOn });
        return [contact, next with { ParentId = contact.Id }];
    }

    internal static NewAction Of(FoundSubject subject, Guid owner, ActionDraft draft) => new()
    {
        Id = RowId.New(), Draft = draft, AuthorityId = subject.AuthorityId, OwnerId = owner, ContractId = subject.ContractId,
        ContractorId = subject.ContractorId,
    };
}
