using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Internships;

/// <summary>
/// Reads what employers may know of a region: figures, role mailboxes that are public, published tables. No person and no contract.
/// </summary>
public sealed class InternshipQueries(
    SroiDbContext db, FigureBoard board, FigureTables tables, FigureNames names, ProfileBook profiles, InstrumentBook instruments,
        PolicyBook policies,
    StageTexts texts)
{
    private const int MostLines = 40;

    /// <summary>All regions.</summary>
    public async Task<IReadOnlyList<RegionDoor>> RegionsAsync(CancellationToken token) =>
        [.. (await names.RegionsAsync(token)).Select(region => new RegionDoor(region.Code, region.Name))];

    /// <summary>The page of a region; null when there is no such region.</summary>
    public async Task<RegionPage?> RegionAsync(string code, LocalDate today, CancellationToken token)
    {
        if (await NameAsync(code, token) is not { } name) return null;
        var known = await profiles.OfRegionAsync(db, code, token);
        var words = await names.QualificationsAsync([.. known.Keys], token);
        return new(
            code, name, await ContactsAsync(code, token), await ShortAsync(code, null, today, token), await WorthAsync(code, null, today, token),
            [.. known.Keys.Select(crebo => new RegionDoor(crebo, words.GetValueOrDefault(crebo, crebo)))
                .OrderBy(door => door.Name, StringComparer.CurrentCulture)],
            texts, today);
    }

    /// <summary>The page of a programme; null when there is no such region or programme.</summary>
    public async Task<ProgrammeStagePage?> ProgrammeAsync(string code, string crebo, LocalDate today, CancellationToken token)
    {
        if (await NameAsync(code, token) is not { } name) return null;
        if (await db.Set<QualificationRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Crebo == crebo, token) is not { } programme) return null;
        var profile = await profiles.FindAsync(db, code, crebo, token);
        return new(
            code, name, crebo, programme.Name, programme.Level, profile, await ContactsAsync(code, token),
            await ShortAsync(code, crebo, today, token), await WorthAsync(code, programme.Level, today, token),
            await OffersAsync(code, programme.Level, profile, today, token), texts);
    }

    private async Task<string?> NameAsync(string code, CancellationToken token) =>
        LabourMarketRegionCode.Parse(code) is null ? null : await db.Set<RegionRow>().Where(row => row.Code == code).Select(row => row.Name)
            .SingleOrDefaultAsync(token);

    private async Task<IReadOnlyList<ContactPoint>> ContactsAsync(string region, CancellationToken token) => await (
        from box in db.Set<MailboxRow>().AsNoTracking()
        where box.IsPublic && box.ClosedOn == null
        join authority in db.Authorities on box.AuthorityId equals authority.Id
        where db.Municipalities.Any(place => place.RegionCode == region && (place.Code == authority.MunicipalityCode
            || db.PolicyMemberships.Any(member => member.Folder == authority.Folder && member.MunicipalityCode == place.Code
                && member.ToDay == null)))
        orderby box.Kind, box.Name, box.Id
        select new ContactPoint(box.Kind, box.Name, box.Address, box.Phone)).Take(MostLines).ToListAsync(token);

    private async Task<IReadOnlyList<ShortLine>> ShortAsync(string region, string? crebo, LocalDate today, CancellationToken token)
    {
        var found = (await board.CurrentAsync(today, null, token))
            .Where(figure => figure.Scope.Area.Region?.Text == region && figure.Count > 0 && figure.Scope.Education == EducationKind.Mbo)
            .Where(figure => crebo is null || figure.Scope.Qualification?.Digits == crebo)
            .OrderByDescending(figure => figure.Scope.Detail).ThenByDescending(figure => figure.Count)
                .ThenBy(figure => figure.Scope.Key, StringComparer.Ordinal)
            .Take(MostLines).ToList();
        var words = new MatchExplainer(CultureInfo.CurrentUICulture, await names.SectorsAsync(token));
        var programmes = await names.QualificationsAsync([.. found.Select(figure => figure.Scope.Qualification?.Digits).OfType<string>()
            .Distinct()], token);
        var term = tables.Weights().StaleAfterDays;
        return
        [
            .. found.Select(figure => new ShortLine(
                figure.Scope.Qualification?.Digits, words.What(figure.Scope, programmes.GetValueOrDefault(figure.Scope.Qualification?.Digits ?? "")),
                figure.Count, figure.Pathway, figure.Mark, figure.MeasuredOn, StalenessRules.IsStale(figure.MeasuredOn, today, term))),
        ];
    }

    private async Task<IReadOnlyList<PlaceWorth>> WorthAsync(string region, int? level, LocalDate today, CancellationToken token)
    {
        var folders = await db.PolicyMemberships.AsNoTracking()
            .Where(member => !member.IsContested && member.FromDay <= today && (member.ToDay == null || member.ToDay >= today)
                && db.Municipalities.Any(place => place.Code == member.MunicipalityCode && place.RegionCode == region))
            .Select(member => member.Folder).Distinct().OrderBy(folder => folder).ToListAsync(token);
        var weeks = tables.Weights().PlacementWeeks;
        return [.. folders.SelectMany(folder => PlaceWorth.Of(policies, folder, today, weeks, level))];
    }

    /// <summary>Support against the causes that the profile names, or against every need when it names none.</summary>
    private async Task<IReadOnlyList<InstrumentEntry>> OffersAsync(string region, int level, KnownProfile? profile, LocalDate today,
        CancellationToken token)
    {
        var causes = profile?.Profile.Causes is { Count: > 0 } named ? named : Enum.GetValues<SupportNeed>();
        var all = await instruments.FittingAsync(new(region, level, null, today), token);
        return [.. all.Where(entry => entry.Facts.Needs.Any(causes.Contains))];
    }
}
