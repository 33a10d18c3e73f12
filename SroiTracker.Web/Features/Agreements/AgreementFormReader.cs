using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Agreements;

/// <summary>Reads what somebody wrote of an agreement; what is wrong stands beside its field.</summary>
public sealed class AgreementFormReader(SroiDbContext db, CurrentUserHolder current, IStringLocalizer<AgreementsTexts> texts)
{
    private static readonly char[] Between = [' ', ',', ';', '\r', '\n', '\t'];

    /// <summary>The schools that may be a party.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Name)>> SchoolsAsync(CancellationToken token)
    {
        var rows = await db.Set<Partner>().AsNoTracking().Where(row => row.Kind == PartnerKind.School).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new { row.Id, row.Name }).ToListAsync(token);
        return rows.ConvertAll(row => (row.Id, row.Name));
    }

    /// <summary>What was written; null when something is wrong.</summary>
    public async Task<AgreementDraft?> ReadAsync(AgreementForm form, ModelStateDictionary state, CancellationToken token)
    {
        var parts = await PartsAsync(form, state, token);
        if (form.Until < form.From) state.AddModelError(nameof(form.Until), texts["Refusal.UntilBeforeFrom"]);
        var schools = (await SchoolsAsync(token)).Select(school => school.Id).Where(form.Schools.Contains).ToList();
        var programmes = ProgrammesOf(form, state);
        return state.IsValid ? new(form.From!.Value, form.Until, form.Terms!.Trim(), programmes, parts, schools) : null;
    }

    private async Task<List<(Guid ContractId, Ratio Share)>> PartsAsync(AgreementForm form, ModelStateDictionary state, CancellationToken token)
    {
        var parts = new List<(Guid ContractId, Ratio Share)>();
        foreach (var (row, part) in form.Parts.Index().Where(each => !each.Item.IsEmpty))
        {
            var (contract, share) = (await ContractAsync(part.Reference, token), ShareOf(part.Share));
            if (contract is null) state.AddModelError($"Parts[{row}].Reference", texts["ReferenceUnknown"]);
            else if (parts.Exists(each => each.ContractId == contract)) state.AddModelError($"Parts[{row}].Reference", texts["ReferenceTwice"]);
            if (share is null) state.AddModelError($"Parts[{row}].Share", texts["ShareUnreadable"]);
            if (contract is { } found && share is { } read) parts.Add((found, read));
        }

        if (state.IsValid && DivisionKey.Fault(parts.ConvertAll(part => part.Share)) is { } fault)
            state.AddModelError("Parts[0].Share", texts["Key." + fault]);
        return parts;
    }

    private async Task<Guid?> ContractAsync(string? reference, CancellationToken token)
    {
        var sought = reference?.Trim() ?? "";
        return await db.Contracts.VisibleTo(current.Required.Viewer).Where(row => row.Reference == sought).Select(row => (Guid?)row.Id)
            .FirstOrDefaultAsync(token);
    }

    /// <summary>"1/3", "25%" or "12,5%".</summary>
    private static Ratio? ShareOf(string? text)
    {
        var written = (text ?? "").Replace(" ", "", StringComparison.Ordinal);
        if (!written.EndsWith('%')) return DivisionKey.ShareOf(written);
        return Ratio.Parse(written[..^1].Replace(',', '.')) is { } points ? points / Ratio.Of(100) : null;
    }

    private List<CreboCode> ProgrammesOf(AgreementForm form, ModelStateDictionary state)
    {
        var codes = (form.Programmes ?? "").Split(Between, StringSplitOptions.RemoveEmptyEntries).Distinct(StringComparer.Ordinal).ToList();
        if (codes.Find(code => CreboCode.Parse(code) is null) is { } wrong)
            state.AddModelError(nameof(form.Programmes), texts["ProgrammeUnreadable", wrong]);
        return [.. codes.Select(CreboCode.Parse).OfType<CreboCode>()];
    }
}
