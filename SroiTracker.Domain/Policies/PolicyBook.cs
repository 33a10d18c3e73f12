using NodaTime;

namespace SroiTracker.Domain.Policies;

/// <summary>The days of a contract by which a policy version may be chosen. A day that is null is not known.</summary>
public sealed record DecidingDays(LocalDate? Publication, LocalDate? Award, LocalDate? ContractDate, LocalDate? Start)
{
    /// <summary>The day asked for; where it is not known, the award stands in.</summary>
    public LocalDate? On(DecidingDay which) => which switch
    {
        DecidingDay.Publication => Publication ?? Award,
        DecidingDay.ContractDate => ContractDate ?? Award,
        DecidingDay.Start => Start ?? Award,
        _ => Award,
    };
}

/// <summary>Every policy version there is. It never falls back to another version in silence.</summary>
public sealed class PolicyBook
{
    private readonly Dictionary<string, PolicyVersion[]> versions;
    private readonly Func<PolicyBook>? newest;

    /// <summary>A book that is always the newest edition: it is asked for at every question.</summary>
    public PolicyBook(Func<PolicyBook> newest) => (this.newest, versions) = (newest, []);

    /// <summary>A book of these versions.</summary>
    /// <exception cref="ArgumentException">One authority has two versions on one day.</exception>
    public PolicyBook(IEnumerable<PolicyVersion> all)
    {
        versions = all.GroupBy(version => version.Folder, StringComparer.Ordinal).ToDictionary(
            folder => folder.Key,
            folder => folder.OrderBy(version => version.ValidFrom).ToArray(),
            StringComparer.Ordinal);
        if (versions.Values.Any(list => list.DistinctBy(version => version.ValidFrom).Count() < list.Length))
        {
            throw new ArgumentException("an authority has two versions on one day", nameof(all));
        }
    }

    /// <summary>The authorities' folders, in order.</summary>
    public IEnumerable<string> Folders => All.Keys.Order(StringComparer.Ordinal);

    /// <summary>The versions of one authority, oldest first; empty when there is no such folder.</summary>
    public IReadOnlyList<PolicyVersion> Versions(string folder) => All.GetValueOrDefault(folder, []);

    /// <summary>The version in force on the day; null before the first version or without a folder.</summary>
    public PolicyVersion? InForceOn(string folder, LocalDate day) =>
        Versions(folder).LastOrDefault(version => version.ValidFrom <= day);

    /// <summary>The version for a contract: the newest one whose own deciding day of this contract is not before its first day.</summary>
    public PolicyVersion? InForceFor(string folder, DecidingDays days) =>
        Versions(folder).LastOrDefault(version => days.On(version.DecidingDay.Value) is { } day && version.ValidFrom <= day);

    /// <summary>The very version a contract pinned; null when it is gone or its text has changed.</summary>
    public PolicyVersion? Pinned(string folder, LocalDate validFrom, string hash) =>
        Versions(folder).FirstOrDefault(version => version.ValidFrom == validFrom && string.Equals(version.Hash, hash, StringComparison.Ordinal));

    private Dictionary<string, PolicyVersion[]> All => newest?.Invoke().All ?? versions;
}
