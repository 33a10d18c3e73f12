using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Which policy version a contract follows: by the dated membership of its municipality and the version's own deciding day.</summary>
public sealed class PolicyAssignment(PolicyBook book)
{
    /// <summary>The version; none when the municipality is unknown, follows no policy on its day, or is named in two lists.</summary>
    /// <param name="decided">The folder a person chose for this contract; null when nothing was decided.</param>
    public async Task<AssignedPolicy> FindAsync(
        SroiDbContext data, string? municipalityCode, DecidingDays days, string? decided, CancellationToken token)
    {
        if (municipalityCode is null) return AssignedPolicy.None;
        return Choose(await MembershipsAsync(data, municipalityCode, token), days, decided);
    }

    /// <summary>The memberships of a municipality, the newest first; from the day of a merger those of the municipality it went into.</summary>
    public static async Task<IReadOnlyList<PolicyMembership>> MembershipsAsync(SroiDbContext data, string municipalityCode, CancellationToken token)
    {
        var found = new List<PolicyMembership>();
        var (code, from, seen) = (municipalityCode, (LocalDate?)null, new HashSet<string>(StringComparer.Ordinal));
        while (code is not null && seen.Add(code))
        {
            var municipality = await data.Municipalities.AsNoTracking().SingleOrDefaultAsync(row => row.Code == code, token);
            var own = await data.PolicyMemberships.AsNoTracking().Where(membership => membership.MunicipalityCode == code).ToListAsync(token);
            found.AddRange(own.Select(row => Within(row, from, municipality?.MergedOn?.PlusDays(-1))));
            (code, from) = (municipality?.MergedInto, municipality?.MergedOn);
        }

        return [.. found.OrderByDescending(membership => membership.FromDay).ThenBy(membership => membership.Folder, StringComparer.Ordinal)];
    }

    private static PolicyMembership Within(PolicyMembership row, LocalDate? from, LocalDate? last) => new()
    {
        MunicipalityCode = row.MunicipalityCode,
        Folder = row.Folder,
        FromDay = from > row.FromDay ? from.Value : row.FromDay,
        ToDay = last is not null && !(row.ToDay < last) ? last : row.ToDay,
        IsContested = row.IsContested,
    };

    /// <summary>The version among these memberships of one municipality, the newest first.</summary>
    public AssignedPolicy Choose(IEnumerable<PolicyMembership> memberships, DecidingDays days, string? decided)
    {
        var covering = memberships
            .Select(membership => (Membership: membership, Version: book.InForceFor(membership.Folder, days)))
            .Where(found => Covers(found.Membership, days.On(found.Version?.DecidingDay.Value ?? DecidingDay.Award)))
            .ToList();
        var contested = covering.Where(found => found.Membership.IsContested).ToList();
        if (contested.Count == 0) return new(covering.Select(found => found.Version).FirstOrDefault(version => version is not null), []);
        var chosen = contested.Find(found => string.Equals(found.Membership.Folder, decided, StringComparison.Ordinal)).Version;
        return new(chosen, chosen is null ? [.. contested.Select(found => found.Membership.Folder)] : []);
    }

    private static bool Covers(PolicyMembership membership, LocalDate? day) =>
        day >= membership.FromDay && !(day > membership.ToDay);
}

/// <summary>The policy version of a contract.</summary>
/// <param name="Version">The version; null when there is none, or a person must choose.</param>
/// <param name="Contested">The folders among which a person must choose; empty otherwise.</param>
public sealed record AssignedPolicy(PolicyVersion? Version, IReadOnlyList<string> Contested)
{
    /// <summary>No policy.</summary>
    public static readonly AssignedPolicy None = new(null, []);
}
