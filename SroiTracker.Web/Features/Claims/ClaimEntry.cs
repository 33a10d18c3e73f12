using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Keeps what was filled in with its files, and hands it in when that button was pressed.</summary>
public sealed class ClaimEntry(SroiDbContext data, ClaimDesk desk, EvidenceDesk evidence, IStringLocalizer<FulfilmentTexts> texts)
{
    internal const string Submit = "indienen";

    /// <summary>Reads the files of the form and says beside the field which one is not taken.</summary>
    internal async Task<List<EvidenceUpload>> FilesAsync(ClaimForm form, ModelStateDictionary state, CancellationToken token)
    {
        var all = new List<EvidenceUpload>();
        foreach (var (field, kind, files) in Fields(form))
        {
            var uploads = await Shared.Requests.ReadAsync(files, kind, token);
            if (EvidenceDesk.Refusal(uploads) is { } refusal) state.AddModelError(field, texts["Evidence" + refusal.Fault, refusal.Name]);
            all.AddRange(uploads);
        }

        return all;
    }

    /// <summary>Keeps the draft, then its files; gives the reason when the draft is kept and yet something did not happen.</summary>
    internal async Task<(bool IsKept, string? Reason)> KeepAsync(EnteredClaim entered, ChangeContext change, CancellationToken token)
    {
        var saved = await desk.SaveAsync(
            entered.ContractId, entered.ClaimId, entered.Version, entered.Facts, change, token, entered.Links, entered.Statement);
        if (saved is { } refused) return (false, texts["Refusal" + refused]);
        if (entered.Files.Count > 0 && await evidence.AddAsync(entered.ClaimId, entered.Files, change, token) is { } notAdded)
            return (true, texts["Evidence" + notAdded.Fault, notAdded.Name]);
        if (!entered.IsHandedIn) return (true, null);
        var version = await data.Claims.Where(claim => claim.Id == entered.ClaimId).Select(claim => claim.Version).SingleAsync(token);
        var submitted = await desk.SubmitAsync(entered.ClaimId, version, change, token);
        return (true, submitted is { } why ? texts["Refusal" + why].Value : null);
    }

    private static IEnumerable<(string Field, EvidenceKind Kind, List<IFormFile>? Files)> Fields(ClaimForm form) =>
    [
        (nameof(form.PracticeAgreement), EvidenceKind.PracticeAgreement, form.PracticeAgreement),
        (nameof(form.EmploymentContract), EvidenceKind.EmploymentContract, form.EmploymentContract),
        (nameof(form.HoursStatement), EvidenceKind.HoursStatement, form.HoursStatement),
        (nameof(form.InvoiceFile), EvidenceKind.Invoice, form.InvoiceFile),
        (nameof(form.Attendance), EvidenceKind.Attendance, form.Attendance),
    ];
}

/// <summary>What is kept of a form.</summary>
public sealed record EnteredClaim(
    Guid ContractId, Guid ClaimId, int Version, ClaimFacts Facts, ClaimLinks Links, IReadOnlyList<EvidenceUpload> Files, bool IsHandedIn,
    StatementDraft Statement);
