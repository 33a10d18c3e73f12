using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Profiles;

namespace SroiTracker.Web.Features.Profiles;

/// <summary>Reads the profiles that a person may write: a coordinator those of the own region, a school those of its mandate.</summary>
public sealed class ProfileQueries(SroiDbContext db, ProfileBook book, FigureNames names)
{
    /// <summary>The programmes of the person, with the profile that each has.</summary>
    public async Task<ProfilesPage> ListAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var regions = (await names.RegionsAsync(token)).ToDictionary(region => region.Code, region => region.Name, StringComparer.Ordinal);
        var qualifications = await db.Set<QualificationRow>().AsNoTracking()
            .ToDictionaryAsync(row => row.Crebo, row => row.Name, StringComparer.Ordinal, token);
        var lines = new List<ProfileLine>();
        var own = await db.RegionsOf(viewer).ToListAsync(token);
        foreach (var region in own)
        {
            lines.AddRange((await book.OfRegionAsync(db, region, token)).Select(each => new ProfileLine(
                region, regions.GetValueOrDefault(region, region), each.Key, qualifications.GetValueOrDefault(each.Key, each.Key),
                    each.Value.Number)));
        }

        foreach (var (region, crebo) in await MandatesAsync(viewer, today, token))
        {
            var known = await book.FindAsync(db, region, crebo, token);
            lines.Add(new(region, regions.GetValueOrDefault(region, region), crebo, qualifications.GetValueOrDefault(crebo, crebo), known?.Number));
        }

        return new([.. lines.DistinctBy(line => line.Address).OrderBy(line => line.Name, StringComparer.CurrentCulture)
            .ThenBy(line => line.Address, StringComparer.Ordinal)],
            [.. own.Select(region => (region, regions.GetValueOrDefault(region, region)))]);
    }

    /// <summary>One profile; null when the person does not write for it or the programme does not exist.</summary>
    public async Task<ProfilePage?> FindAsync(string region, string crebo, Viewer viewer, LocalDate today, CancellationToken token)
    {
        if (await WriterAsync(region, crebo, viewer, today, token) is null) return null;
        var name = (await names.QualificationsAsync([crebo], token)).GetValueOrDefault(crebo);
        var place = (await names.RegionsAsync(token)).FirstOrDefault(each => each.Code == region).Name;
        if (name is null || place is null) return null;
        var versions = await ProfileBook.Versions(db, region, crebo).ToListAsync(token);
        var writers = versions.Select(row => row.RecordedBy).Distinct().ToList();
        var people = await db.Users.Where(user => writers.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token);
        var known = await book.FindAsync(db, region, crebo, token);
        var history = versions.ConvertAll(row => new ProfileMoment(row.Number, row.WrittenFor, people.GetValueOrDefault(row.RecordedBy),
            row.RecordedAt, row.Why));
        return new(ProfileForm.Of(known, versions.FirstOrDefault()?.Number ?? 0), region, place, crebo, name, known, history);
    }

    /// <summary>For whom the person writes this profile: the authority, or the school with the mandate; null for nobody.</summary>
    public async Task<string?> WriterAsync(string region, string crebo, Viewer viewer, LocalDate today, CancellationToken token)
    {
        if (viewer.AuthorityId is { } authority)
        {
            return await db.RegionsOf(viewer).ContainsAsync(region, token)
                ? await db.Authorities.Where(row => row.Id == authority).Select(row => row.Name).SingleAsync(token)
                : null;
        }

        return await db.Set<Partner>().AsNoTracking().ActedForBy(viewer, db.Set<PartnerMember>()).Where(partner => partner.Kind == PartnerKind.School)
            .SpeakingFor(db, new(region, crebo, Domain.Shortages.ShortagePathway.Bol), today).OrderBy(partner => partner.Name)
                .Select(partner => partner.Name)
            .FirstOrDefaultAsync(token);
    }

    private async Task<List<(string Region, string Crebo)>> MandatesAsync(Viewer viewer, LocalDate today, CancellationToken token)
    {
        var found = await db.Set<Partner>().AsNoTracking().ActedForBy(viewer, db.Set<PartnerMember>())
            .Where(partner => partner.Kind == PartnerKind.School)
            .SelectMany(partner => partner.Mandates)
            .Where(mandate => mandate.FromDay <= today && (mandate.ToDay == null || mandate.ToDay >= today) && mandate.Crebo != null)
            .Select(mandate => new { mandate.Region, mandate.Crebo }).Distinct().ToListAsync(token);
        return found.ConvertAll(each => (each.Region, each.Crebo!));
    }
}
