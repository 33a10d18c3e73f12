using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The authorities of the book, with the municipalities that follow them.</summary>
public sealed class PoliciesQueries(PolicyBook book, SroiDbContext data, IClock clock)
{
    /// <summary>The library.</summary>
    public async Task<LibraryPage> LibraryAsync(LibraryFilter filter, CancellationToken token)
    {
        var lines = await LinesAsync(book.Folders, token);
        return new LibraryPage(filter, [.. lines.Where(filter.Fits)], lines.Count);
    }

    /// <summary>One authority; null when there is none of that name.</summary>
    public async Task<AuthorityLine?> AuthorityAsync(string folder, CancellationToken token) =>
        book.Versions(folder).Count == 0 ? null : (await LinesAsync([folder], token))[0];

    private async Task<List<AuthorityLine>> LinesAsync(IEnumerable<string> folders, CancellationToken token)
    {
        var asked = folders.ToList();
        var members = await (
            from membership in data.PolicyMemberships.AsNoTracking()
            join municipality in data.Municipalities on membership.MunicipalityCode equals municipality.Code
            where asked.Contains(membership.Folder)
            orderby municipality.Name, membership.FromDay
            select new { membership.Folder, municipality.Name, membership.FromDay, membership.ToDay, membership.IsContested }).ToListAsync(token);
        var kinds = await data.Authorities.AsNoTracking().Where(row => asked.Contains(row.Folder))
            .ToDictionaryAsync(row => row.Folder, row => row.Kind, token);
        var byFolder = members.ToLookup(row => row.Folder, row => new Member(row.Name, row.FromDay, row.ToDay, row.IsContested),
            StringComparer.Ordinal);
        return [.. asked.Select(folder => Line(folder, [.. byFolder[folder]], kinds.TryGetValue(folder, out var kind) ? kind : null))];
    }

    private AuthorityLine Line(string folder, List<Member> members, AuthorityKind? kind)
    {
        var versions = book.Versions(folder);
        var name = versions[^1].Authority;
        var lines = versions.Select((version, index) => new VersionLine(
            version, index + 1 < versions.Count ? versions[index + 1].ValidFrom.PlusDays(-1) : null, Confidence.Of(version)));
        return new AuthorityLine(folder, name, kind ?? KindOf(name, members), [.. lines.Reverse()], members, clock.Today());
    }

    /// <summary>What an authority is that keeps no contracts here: by its name, or by how many follow it.</summary>
    private static AuthorityKind KindOf(string name, List<Member> members) => name switch
    {
        _ when name.StartsWith("Provincie", StringComparison.OrdinalIgnoreCase) => AuthorityKind.Province,
        _ when name.StartsWith("Rijk", StringComparison.OrdinalIgnoreCase) => AuthorityKind.State,
        _ when members.Count > 1 || !name.StartsWith("Gemeente", StringComparison.OrdinalIgnoreCase) => AuthorityKind.Region,
        _ => AuthorityKind.Municipality,
    };
}
