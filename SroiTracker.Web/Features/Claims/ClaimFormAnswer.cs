using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>What happens with a filled-in form: shown again, or kept and then its own page.</summary>
public sealed class ClaimFormAnswer(
    ClaimsQueries queries, PlacementPeriods periods, ClaimFormReader reader, ClaimEntry entry, ClaimRequirements requirements,
    ClaimInstruments instruments,
    ComparisonDesk comparisons,
    CurrentUserHolder current, IClock clock, IStringLocalizer<ClaimsTexts> texts)
{
    private const string Preview = "bereken";

    internal async Task<IActionResult> TakeAsync(
        Controller page, Contract contract, ClaimShape shape, ClaimForm form, Claim? before, CancellationToken token)
    {
        var followed = await periods.FollowedAsync(form, before, contract.Id, token);
        var facts = await reader.ReadAsync(form, shape, contract, before, page.ModelState, token, followed);
        if (before is null && followed is not null) await periods.CheckAsync(followed, facts, page.ModelState, token);
        var profile = await requirements.ProfileAsync(form, shape, contract, token);
        await requirements.FillAsync(form, profile, page.ModelState, token);
        if (form.Step == ClaimEntry.Submit) requirements.Check(form, profile, page.ModelState);
        var files = await entry.FilesAsync(form, page.ModelState, token);
        if (!page.ModelState.IsValid || form.Step == Preview)
            return await ShowAsync(page, contract, shape, form, before, token, await WorthAsync(contract, form, facts, token));

        var id = before?.Id ?? form.ClaimId ?? RowId.New();
        var corrects = before is null && await IsCorrectableAsync(form.Corrects, contract, token) ? form.Corrects : null;
        var entered = new EnteredClaim(
            contract.Id, id, form.Version ?? 0, facts, new(corrects, followed?.Id), files, form.Step == ClaimEntry.Submit,
            ClaimRequirements.Read(form, profile) with
            {
                Compared = (await comparisons.RunningAsync(contract.AuthorityId, clock.Today(), token)).Of(form.Agreement),
            });
        var (isKept, reason) = await entry.KeepAsync(entered, current.ChangeNow(clock), token);
        if (!isKept)
        {
            page.ModelState.AddModelError("", reason ?? "");
            return await ShowAsync(page, contract, shape, form, before, token);
        }

        page.TempData.Notify(Said(entered.IsHandedIn, reason), reason is null ? Tone.Good : Tone.Warn);
        return page.Redirect($"/inspanningen/{id}");
    }

    internal async Task<IActionResult> ShowAsync(
        Controller page, Contract contract, ClaimShape shape, ClaimForm form, Claim? before, CancellationToken token, Worth? worth = null)
    {
        form.ClaimId ??= RowId.New();
        var address = before is null ? $"/invullen/{contract.Id}/{shape.Kind}" : $"/inspanningen/{before.Id}/wijzigen";
        var crebo = await queries.CreboNameAsync(CreboCode.Parse(form.Crebo?.Trim()), token);
        worth ??= before is null && form.From is null ? null : await WorthAsync(contract, form, before?.Facts, token);
        var profile = await requirements.ProfileAsync(form, shape, contract, token);
        await requirements.FillAsync(form, profile, page.ModelState, token);
        var followed = await periods.FollowedAsync(form, before, contract.Id, token);
        var hasKey = (before ?? followed)?.Facts.HasPracticeAgreement == true;
        var choices = shape.AsksSubsidy ? await instruments.ChoicesAsync(contract, token) : [];
        return page.View("Form", new ClaimFormPage(
            contract, shape, form, address, worth, crebo, hasKey, profile, choices, followed));
    }

    /// <summary>The form was posted twice; the first one holds.</summary>
    internal async Task<IActionResult> AgainAsync(Controller page, Guid id, CancellationToken token) =>
        await queries.ClaimAsync(id, token) is null ? page.NotFound() : page.Redirect($"/inspanningen/{id}");

    private async Task<Worth?> WorthAsync(Contract contract, ClaimForm form, ClaimFacts? facts, CancellationToken token) =>
        facts is null ? null : await queries.WorthAsync(contract, form.ClaimId ?? Guid.Empty, facts, token);

    private async Task<bool> IsCorrectableAsync(Guid? earlier, Contract contract, CancellationToken token) =>
        earlier is { } id && await queries.ClaimAsync(id, token) is { State: ClaimState.Rejected } claim && claim.ContractId == contract.Id;

    private string Said(bool isHandedIn, string? reason) => (isHandedIn, reason) switch
    {
        (_, { } why) => texts["KeptNotSent", why],
        (true, _) => texts["Sent"],
        _ => texts["Kept"],
    };
}
