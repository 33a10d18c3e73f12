using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>That the value of an imported contract is right, and where that stands.</summary>
public sealed class ConfirmationForm
{
    public int Version { get; set; }

    [Required, StringLength(300), Display(Name = "ValueProvenanceLabel")]
    public string? Provenance { get; set; }
}

/// <summary>What a person says about things that the program pointed out: a value to confirm, a contract that looks like another.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}")]
public sealed class FindingsController(
    SroiDbContext db, CurrentUserHolder current, WebChange change, ContractRegister register, DuplicateDecisions duplicates,
    IStringLocalizer<ContractsTexts> texts) : Controller
{
    [HttpPost("waarde")]
    public async Task<IActionResult> Confirm(Guid id, ConfirmationForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        if (!ModelState.IsValid || contract.Facts.Value is null) return Answer(id, false, "ValueNotConfirmed");
        var source = contract.Facts.ValueSource == ValueSource.Unknown ? ValueSource.Contract : contract.Facts.ValueSource;
        var facts = contract.Facts with { ValueFlag = ValueFlag.Usable, ValueSource = source, ValueProvenance = form.Provenance };
        var revision = new ContractRevision(id, form.Version, contract.Reference, contract.Title, facts, contract.Days);
        var outcome = await register.ReviseAsync(revision, change.Of(form.Provenance), token);
        return outcome is NotPosted refusal ? Answer(id, false, "Refusal." + refusal.Why) : Answer(id, true, "ValueConfirmed");
    }

    [HttpPost("dubbelen/{other:guid}")]
    public async Task<IActionResult> Compare(Guid id, Guid other, bool isSame, CancellationToken token)
    {
        if (await FindAsync(id, token) is null || await FindAsync(other, token) is null) return NotFound();
        return await duplicates.DecideAsync(id, other, isSame, change.Of(), token) ? Answer(id, true, "DuplicateDecided") : NotFound();
    }

    private RedirectResult Answer(Guid id, bool isDone, string key)
    {
        TempData.Notify(texts[key], isDone ? Tone.Good : Tone.Bad);
        return Redirect($"/contracten/{id}");
    }

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
