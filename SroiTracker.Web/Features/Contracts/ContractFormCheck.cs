using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Checks what single fields cannot know: days in order, codes, the contractor, a reference that is taken.</summary>
internal sealed class ContractFormCheck(SroiDbContext db, IStringLocalizer texts, ModelStateDictionary state)
{
    internal async Task CheckAsync(ContractForm form, CurrentUser user, bool isNew, CancellationToken token)
    {
        CheckAmounts(form);
        CheckPercentages(form);
        CheckDays(form);
        CheckShape(form);
        if (form.Cpv is { Length: > 0 } && CpvCode.Parse(form.Cpv) is null) Fault(nameof(form.Cpv), "CpvUnreadable");
        if (form.Kind is { Length: > 0 } kind && !ContractWords.Kinds.Contains(kind)) Fault(nameof(form.Kind), "KindUnknown");
        await CheckPlacesAsync(form, token);
        await CheckReferenceAsync(form, user, token);
        if (isNew) await CheckContractorAsync(form, user, token);
    }

    private void CheckAmounts(ContractForm form)
    {
        foreach (var (name, amount) in new[] { (nameof(form.Value), form.Value), (nameof(form.Invoiced), form.Invoiced),
            (nameof(form.WageSum), form.WageSum),
            (nameof(form.Options), form.Options), (nameof(form.Whole), form.Whole) })
            if (amount is { IsNegative: true }) Fault(name, "AmountNegative");
        if (form.Value is not null && form.ValueSource is null) Fault(nameof(form.ValueSource), "ValueSourceMissing");
    }

    private void CheckPercentages(ContractForm form)
    {
        (string Name, Ratio? Given)[] all =
        [
            (nameof(form.OfferedPercentage), form.OfferedPercentage), (nameof(form.LabourShare), form.LabourShare),
            (nameof(form.TargetGroupShare), form.TargetGroupShare),
        ];
        foreach (var (name, given) in all)
            if (given is not null && Percent.Points(given) is null) Fault(name, "PercentageUnreadable");
    }

    private void CheckDays(ContractForm form)
    {
        if (form.EndOn < (form.StartOn ?? form.AwardOn)) Fault(nameof(form.EndOn), "EndBeforeStart");
        if (form.AwardOn < form.PublicationOn) Fault(nameof(form.AwardOn), "AwardBeforePublication");
    }

    private void CheckShape(ContractForm form)
    {
        if (form.PartOf is { Length: > 0 } part && !ContractWords.Parts.Contains(part)) Fault(nameof(form.PartOf), "PartOfUnknown");
        if (form.Whole is not null && form.PartOf is not { Length: > 0 }) Fault(nameof(form.PartOf), "PartOfMissing");
        if (form.Whole < form.Value) Fault(nameof(form.Whole), "WholeLessThanPart");
        if (form.Options > form.Value) Fault(nameof(form.Options), "OptionsMoreThanValue");
        if (form.PsoUntil < form.PsoFrom) Fault(nameof(form.PsoUntil), "EndBeforeStart");
        if (form.PsoStep is { Length: > 0 } step && DecisionText.PsoStep(step) is null) Fault(nameof(form.PsoStep), "PsoUnknown");
    }

    private async Task CheckPlacesAsync(ContractForm form, CancellationToken token)
    {
        if (form.MunicipalityCode is { Length: > 0 } code && !await db.Municipalities.AnyAsync(row => row.Code == code, token))
            Fault(nameof(form.MunicipalityCode), "MunicipalityUnknown");
        if (form.WorkRegionCode is { Length: > 0 } region && LabourMarketRegionCode.Parse(region) is null)
            Fault(nameof(form.WorkRegionCode), "RegionUnknown");
    }

    private async Task CheckReferenceAsync(ContractForm form, CurrentUser user, CancellationToken token)
    {
        var isTaken = await db.Contracts.AnyAsync(
            row => row.AuthorityId == user.AuthorityId && row.Reference == form.Reference && row.Id != form.Id, token);
        if (isTaken) Fault(nameof(form.Reference), "ReferenceTaken");
    }

    private async Task CheckContractorAsync(ContractForm form, CurrentUser user, CancellationToken token)
    {
        if (form.ContractorId is { } known)
        {
            if (!await db.Contractors.VisibleTo(user.Viewer, db.Contracts).AnyAsync(row => row.Id == known, token))
                Fault(nameof(form.ContractorId), "ContractorUnknown");
            return;
        }

        if (string.IsNullOrWhiteSpace(form.ContractorName)) Fault(nameof(form.ContractorName), "ContractorMissing");
        var hasNumber = !string.IsNullOrWhiteSpace(form.ContractorKvk);
        if (hasNumber && KvkNumber.Parse(form.ContractorKvk) is null) Fault(nameof(form.ContractorKvk), "KvkUnreadable");
        if (!hasNumber && string.IsNullOrWhiteSpace(form.OtherIdentifier)) Fault(nameof(form.OtherIdentifier), "IdentifierMissing");
        if (!hasNumber && string.IsNullOrWhiteSpace(form.IdentifierNote)) Fault(nameof(form.IdentifierNote), "IdentifierNoteMissing");
    }

    private void Fault(string field, string key) => state.AddModelError(field, texts[key]);
}
