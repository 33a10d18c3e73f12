using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Policies;

/// <summary>The library as somebody asked for it.</summary>
public sealed record LibraryPage(LibraryFilter Filter, IReadOnlyList<AuthorityLine> Lines, int Total);

/// <summary>A municipality that follows a policy, and from when.</summary>
/// <param name="IsContested">Whether another authority names it too, so that a person settles which policy holds.</param>
public sealed record Member(string Name, LocalDate From, LocalDate? To, bool IsContested);

/// <summary>An authority with its versions, newest first.</summary>
public sealed record AuthorityLine(
    string Folder, string Name, AuthorityKind Kind, IReadOnlyList<VersionLine> Versions, IReadOnlyList<Member> Members, LocalDate Today)
{
    /// <summary>The version in force; the newest when none is yet.</summary>
    public VersionLine Current => Versions.FirstOrDefault(version => version.Version.ValidFrom <= Today) ?? Versions[^1];

    /// <summary>Whether a clause of the version in force was not checked for a year.</summary>
    public bool IsStale => Current.Confidence.IsStale(Today);

    /// <summary>The names by which it is found.</summary>
    internal IEnumerable<string> Names =>
        Versions.Select(version => version.Version.Title).Concat(Members.Select(member => member.Name)).Append(Name).Append(Folder);
}

/// <summary>One version on the line of its authority.</summary>
public sealed record VersionLine(PolicyVersion Version, LocalDate? Until, Confidence Confidence)
{
    /// <summary>Its address.</summary>
    public string Address => PolicyAddress.Of(Version);
}

/// <summary>Where a version stands.</summary>
internal static class PolicyAddress
{
    internal static string Of(PolicyVersion version) => $"/regels/{version.Folder}/{Wording.DayText.Field(version.ValidFrom)}";

    /// <summary>A version's name in a choice: "utrecht/2024-01-01".</summary>
    internal static string Key(PolicyVersion version) => $"{version.Folder}/{Wording.DayText.Field(version.ValidFrom)}";
}
