using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Asked;

/// <summary>The contractor says yes or no to what was asked.</summary>
[Requires(Permission.SubmitClaims)]
[Route("gevraagd/{id:guid}")]
public sealed class AnswersController(
    SroiDbContext db, ActionDesk desk, WebChange change, CurrentUserHolder current, IStringLocalizer<AskedTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> New(Guid id, CancellationToken token) =>
        await FindAsync(id, token) is { } asked ? View("Answer", new AnswerPage(asked, new())) : NotFound();

    [HttpPost("")]
    public async Task<IActionResult> Create(Guid id, AnswerForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } asked) return NotFound();
        if (form.Answer == AnswerForm.No && string.IsNullOrWhiteSpace(form.Reason))
            ModelState.AddModelError(nameof(form.Reason), texts["ReasonMissing"]);
        if (!ModelState.IsValid) return View("Answer", new AnswerPage(asked, form));
        var reason = form.Answer == AnswerForm.No ? form.Reason : null;
        if (await desk.AnswerAsync(id, reason, change.Of(reason), token) is { } refusal)
        {
            ModelState.AddModelError(nameof(form.Reason), texts["Refusal." + refusal]);
            return View("Answer", new AnswerPage(asked, form));
        }

        TempData.Notify(texts["Answered"]);
        return Redirect(reason is null && asked.ContractId is { } contract ? $"/invullen/{contract}" : "/gevraagd");
    }

    private Task<ActionRow?> FindAsync(Guid id, CancellationToken token) =>
        db.Set<ActionRow>().AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts)
            .SingleOrDefaultAsync(row => row.Id == id && row.State == ActionState.Open, token);
}

/// <summary>The answer.</summary>
public sealed class AnswerForm
{
    internal const string No = "nee";

    [Required, RegularExpression("ja|nee"), Display(Name = "Answer")]
    public string? Answer { get; set; }

    [StringLength(500), Display(Name = "Reason")]
    public string? Reason { get; set; }
}

/// <summary>The page with the form.</summary>
public sealed record AnswerPage(ActionRow Asked, AnswerForm Form);
