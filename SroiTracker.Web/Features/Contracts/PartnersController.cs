using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>One line of the form: a company and its share in percent.</summary>
public sealed class PartnerLine
{
    public Guid? ContractorId { get; set; }

    public Ratio? Share { get; set; }
}

/// <summary>The partners of a consortium. No lines means that one contractor carries the contract.</summary>
public sealed class PartnersForm
{
    internal const int MostPartners = 8;
    internal const int Empty = 2;

    public int Version { get; set; }

    public IList<PartnerLine> Lines { get; init; } = [];

    internal IReadOnlyList<PartnerLine> Filled => [.. Lines.Where(line => line.ContractorId is not null || line.Share is not null)];
}

/// <summary>The page of a consortium.</summary>
/// <param name="Parts">What each partner took upon itself of the obligation, in the order of the lines; empty without partners.</param>
internal sealed record PartnersPage(Contract Contract, PartnersForm Form, IReadOnlyList<SelectListItem> Contractors, IReadOnlyList<Money> Parts);

/// <summary>Who carries a contract together, and which share each partner took upon itself. Every partner stays liable for the whole.</summary>
[Requires(Permission.ChangeContracts)]
[Route("contracten/{id:guid}/combinatie")]
public sealed class PartnersController(
    SroiDbContext db, CurrentUserHolder current, WebChange change, ContractRegister register, IStringLocalizer<ContractsTexts> texts) : Controller
{
    [HttpGet("")]
    public async Task<IActionResult> Edit(Guid id, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        var form = new PartnersForm { Version = contract.Version };
        foreach (var partner in contract.Partners.OrderBy(row => row.Place))
            form.Lines.Add(new PartnerLine { ContractorId = partner.ContractorId, Share = Percent.Of(partner.ShareBp) });
        return await PageAsync(contract, form, token);
    }

    [HttpPost("")]
    public async Task<IActionResult> Update(Guid id, PartnersForm form, CancellationToken token)
    {
        if (await FindAsync(id, token) is not { } contract) return NotFound();
        await CheckAsync(form, contract, token);
        if (!ModelState.IsValid) return await PageAsync(contract, form, token);
        var partners = form.Filled.Select((line, index) => new ConsortiumPartner
        {
            ContractId = id, ContractorId = line.ContractorId!.Value, ShareBp = Percent.Points(line.Share)!.Value, Place = index + 1,
        }).ToList();
        if (await register.ShareAsync(id, form.Version, partners, change.Of(), token) is NotPosted refusal)
        {
            ModelState.AddModelError("", texts["Refusal." + refusal.Why]);
            return await PageAsync(contract, form, token);
        }

        TempData.Notify(texts["PartnersSaved"]);
        return Redirect($"/contracten/{id}");
    }

    private async Task CheckAsync(PartnersForm form, Contract contract, CancellationToken token)
    {
        var (lines, ids) = (form.Filled, form.Filled.Select(line => line.ContractorId).OfType<Guid>().ToList());
        var known = await db.Contractors.VisibleTo(current.Required.Viewer, db.Contracts).CountAsync(row => ids.Contains(row.Id), token);
        for (var index = 0; index < form.Lines.Count; index++)
        {
            var line = form.Lines[index];
            if (line.ContractorId is null && line.Share is not null) Fault($"Lines[{index}].ContractorId", "PartnerMissing");
            if (line.ContractorId is not null && Percent.Points(line.Share) is null or 0) Fault($"Lines[{index}].Share", "PercentageUnreadable");
        }

        if (lines.Count == 0) return;
        if (form.Lines.Count > PartnersForm.MostPartners) Fault("", "PartnersTooMany");
        if (ids.Distinct().Count() != ids.Count) Fault("", "PartnerTwice");
        else if (known != ids.Count) Fault("", "ContractorUnknown");
        if (!ids.Contains(contract.ContractorId)) Fault("", "PartnerLeader");
        if (ModelState.IsValid && lines.Sum(line => Percent.Points(line.Share) ?? 0) != Percentage.WholeInBasisPoints) Fault("", "SharesNotWhole");
    }

    private void Fault(string field, string key) => ModelState.AddModelError(field, texts[key]);

    private async Task<ViewResult> PageAsync(Contract contract, PartnersForm form, CancellationToken token)
    {
        if (form.Lines.Count == 0) form.Lines.Add(new PartnerLine { ContractorId = contract.ContractorId });
        var shown = Math.Min(PartnersForm.MostPartners, form.Filled.Count + PartnersForm.Empty);
        while (form.Lines.Count < shown) form.Lines.Add(new PartnerLine());
        var shares = contract.Partners.OrderBy(row => row.Place).Select(row => Percentage.OfBasisPoints(row.ShareBp)).ToList();
        return View("Partners", new PartnersPage(
            contract, form,
            await CompanyChoices.OfAsync(db.Contractors.VisibleTo(current.Required.Viewer, db.Contracts), token),
            shares.Count == 0 || contract.Obligation.IsNegative ? [] : ConsortiumRules.Split(contract.Obligation, shares)));
    }

    private Task<Contract?> FindAsync(Guid id, CancellationToken token) => db.Contracts.AsNoTracking().Include(row => row.Partners)
        .VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(row => row.Id == id, token);
}
