using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Talks;

/// <summary>Finds what a question is about: "contract:0190…", "inspanning:0190…" or "tekort:…", as far as the person sees it.</summary>
public sealed class TalkSubjects(SroiDbContext db, CurrentUserHolder current, FigureBoard board, FigureNames names, IClock clock)
{
    private const int MostChoices = 200;

    /// <summary>The subject; null when there is no such thing for this person.</summary>
    internal async Task<TalkAbout?> FindAsync(string? text, CancellationToken token) => text?.Split(':', 2) switch
    {
        ["contract", var key] when Guid.TryParse(key, out var id) => await OfContractAsync(id, null, token),
        ["inspanning", var key] when Guid.TryParse(key, out var id) => await OfClaimAsync(id, token),
        ["tekort", var key] => await OfShortageAsync(key, token),
        _ => null,
    };

    /// <summary>The contracts of which a contractor may ask something, where it did not say yet of which.</summary>
    internal async Task<IReadOnlyList<SelectListItem>> ContractsAsync(CancellationToken token)
    {
        if (current.Required.Role != Role.Contractor) return [];
        var rows = await Contracts().OrderBy(row => row.Reference).ThenBy(row => row.Id).Take(MostChoices)
            .Select(row => new { row.Id, row.Reference, row.Title }).ToListAsync(token);
        return rows.ConvertAll(row => new SelectListItem($"{row.Reference} · {row.Title}", "contract:" + row.Id));
    }

    private IQueryable<Contract> Contracts() => db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);

    private async Task<TalkAbout?> OfContractAsync(Guid id, (Guid Id, string Reference)? claim, CancellationToken token)
    {
        var found = await Contracts().Where(row => row.Id == id).Select(row => new
        {
            row.AuthorityId, row.ContractorId, row.Reference, row.Title, Partners = row.Partners.Select(partner => partner.ContractorId).ToList(),
        }).SingleOrDefaultAsync(token);
        if (found is null) return null;
        var mine = current.Required.CompanyIds;
        var company = current.Required.Role != Role.Contractor || mine.Contains(found.ContractorId) ? found.ContractorId
            : found.Partners.First(mine.Contains);
        var label = claim is { } effort ? $"{effort.Reference} ({found.Reference})" : $"{found.Reference} · {found.Title}";
        return new(claim is null ? TalkSubject.Contract : TalkSubject.Claim, id, claim?.Id, null, Short(label),
            [new(company, found.AuthorityId, "")]);
    }

    private async Task<TalkAbout?> OfClaimAsync(Guid id, CancellationToken token)
    {
        var claim = await db.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts).Where(row => row.Id == id)
            .Select(row => new { row.ContractId, row.Facts.OwnReference }).SingleOrDefaultAsync(token);
        return claim is null ? null : await OfContractAsync(claim.ContractId, (id, claim.OwnReference), token);
    }

    /// <summary>A company asks a municipality that it works for; a municipality asks a company that works for it.</summary>
    private async Task<TalkAbout?> OfShortageAsync(string key, CancellationToken token)
    {
        var today = clock.Today();
        if (ShortageRules.Current(await board.SeriesAsync([key], today, token), today) is not [var known]) return null;
        var (mine, isCompany) = (current.Required.CompanyIds, current.Required.Role == Role.Contractor);
        var sides = await (
            from contract in Contracts()
            from company in db.Contractors
            where (!isCompany || mine.Contains(company.Id)) && (contract.ContractorId == company.Id
                || contract.Partners.Any(partner => partner.ContractorId == company.Id))
            join authority in db.Authorities on contract.AuthorityId equals authority.Id
            select new { Company = company.Id, company.Name, Authority = authority.Id, AuthorityName = authority.Name }).Distinct()
                .OrderBy(side => side.Name).ThenBy(side => side.Company).Take(MostChoices).ToListAsync(token);
        if (sides.Count == 0) return null;
        return new(TalkSubject.Shortage, null, null, key, Short(await LabelAsync(known.Scope, token)),
            [.. sides.OrderBy(side => side.AuthorityName, StringComparer.Ordinal).ThenBy(side => side.Name, StringComparer.Ordinal)
                .Select(side => new TalkSides(side.Company, side.Authority, isCompany ? $"{side.AuthorityName} · {side.Name}" : side.Name))]);
    }

    private async Task<string> LabelAsync(ShortageScope scope, CancellationToken token)
    {
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var programme = scope.Qualification is { } crebo
            ? (await names.QualificationsAsync([crebo.Digits], token)).GetValueOrDefault(crebo.Digits)
            : null;
        return $"{words.What(scope, programme)} · {scope.Area.Name}";
    }

    private static string Short(string label) => Shared.OneLine.Of(label, 290);
}
