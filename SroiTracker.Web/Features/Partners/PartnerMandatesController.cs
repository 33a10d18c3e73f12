using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Partners;

/// <summary>What a partner speaks for and until when, and which accounts act for it.</summary>
[Requires(Permission.ManagePartners)]
[Route("partners/{partner:guid}")]
public sealed class PartnerMandatesController(
    PartnerQueries queries, PartnerDesk desk, WebChange change, CurrentUserHolder current, IStringLocalizer<PartnersTexts> texts) : Controller
{
    [HttpPost("mandaten")]
    public async Task<IActionResult> Give(Guid partner, MandateForm mandate, CancellationToken token)
    {
        if (await queries.FindAsync(partner, current.Required.Viewer, token) is not { } page) return NotFound();
        if (mandate.Region is not null && page.Regions.All(region => region.Value != mandate.Region)) ModelState.AddModelError("Mandate.Region",
            texts["RegionNotYours"]);
        if (ModelState.IsValid)
        {
            var draft = new MandateDraft(mandate.Region!, string.IsNullOrWhiteSpace(mandate.Crebo) ? null : mandate.Crebo, mandate.From!.Value,
                mandate.To);
            if (await desk.MandateAsync(partner, draft, change.Of(), token) is not { } refusal) return Done(partner, "MandateGiven");
            ModelState.AddModelError(FieldOf(refusal), texts["Refusal." + refusal]);
        }

        return View("Partner", page with { Mandate = mandate });
    }

    [HttpPost("mandaten/{mandaat:guid}/einde")]
    public async Task<IActionResult> End(Guid partner, Guid mandaat, EndForm form, CancellationToken token)
    {
        var viewer = current.Required.Viewer;
        if (await queries.FindAsync(partner, viewer, token) is not { } page || page.Mandates
            .All(line => line.Id != mandaat || !line.MayEnd)) return NotFound();
        if (ModelState.IsValid)
        {
            if (await desk.EndAsync(mandaat, form.To!.Value, change.Of(), token) is not { } refusal) return Done(partner, "MandateEnded");
            ModelState.AddModelError("", texts["Refusal." + refusal]);
        }

        return View("Partner", page);
    }

    [HttpPost("leden")]
    public async Task<IActionResult> Join(Guid partner, MemberForm member, CancellationToken token)
    {
        if (await queries.FindAsync(partner, current.Required.Viewer, token) is not { MayKeep: true } page) return NotFound();
        if (ModelState.IsValid)
        {
            if (await desk.JoinAsync(partner, member.Email!, change.Of(), token) is not { } refusal) return Done(partner, "Joined");
            ModelState.AddModelError("Member.Email", texts["Refusal." + refusal]);
        }

        return View("Partner", page with { Member = member });
    }

    [HttpPost("leden/{lid:guid}/weg")]
    public async Task<IActionResult> Leave(Guid partner, Guid lid, CancellationToken token) =>
        await queries.FindAsync(partner, current.Required.Viewer, token) is { MayKeep: true }
            && await desk.LeaveAsync(partner, lid, change.Of(), token) is null
            ? Done(partner, "Left")
            : NotFound();

    private RedirectResult Done(Guid partner, string text)
    {
        TempData.Notify(texts[text]);
        return Redirect($"/partners/{partner}");
    }

    private static string FieldOf(PartnerRefusal refusal) => refusal switch
    {
        PartnerRefusal.QualificationUnknown => "Mandate.Crebo",
        PartnerRefusal.Backwards => "Mandate.To",
        PartnerRefusal.MandateTwice => "Mandate.From",
        _ => "Mandate.Region",
    };
}
