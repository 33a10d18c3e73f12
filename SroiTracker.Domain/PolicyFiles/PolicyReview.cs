using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>During these days a municipality follows the folder. The last day is null while it lasts.</summary>
public sealed record MembershipDays(string Municipality, LocalDate From, LocalDate? To);

/// <summary>Looks at a version that can be read for what is allowed but odd: parts that nothing reaches, gaps in time, old checks.</summary>
public static class PolicyReview
{
    private const int MonthsFresh = 12;

    /// <summary>What a reader should look at in one version.</summary>
    /// <param name="file">Folder and name of the file.</param>
    /// <param name="version">The version as read.</param>
    /// <param name="content">The file's bytes.</param>
    /// <param name="asOf">Clauses last checked more than a year before this day are named; null names none.</param>
    public static IReadOnlyList<PolicyFinding> Version(string file, PolicyVersion version, ReadOnlySpan<byte> content, LocalDate? asOf)
    {
        var notes = new ReviewNotes(file);
        RowReview.Contracts(version, notes);
        BlockReview.Blocks(version, notes);
        BonusReview.Bonuses(version, notes);
        using var document = System.Text.Json.JsonDocument.Parse(content.ToArray());
        OriginReview.Origins(document.RootElement, asOf?.PlusMonths(-MonthsFresh), notes);
        return notes.Findings;
    }

    /// <summary>Where the versions of one folder leave a hole, or a new one would stand before one that is in force already.</summary>
    /// <param name="file">Folder and name of the file that is looked at.</param>
    /// <param name="day">Its first day.</param>
    /// <param name="others">The first days of the folder's other versions.</param>
    /// <param name="members">The municipalities that follow the folder.</param>
    /// <param name="isNew">Whether the version is not published yet.</param>
    public static IReadOnlyList<PolicyFinding> Time(
        string file, LocalDate day, IReadOnlyCollection<LocalDate> others, IEnumerable<MembershipDays> members, bool isNew)
    {
        var notes = new ReviewNotes(file);
        if (others.Contains(day)) notes.Fault("$", "version.double", LocalDatePattern.Iso.Format(day));
        if (isNew && others.Where(other => other > day).Order().Cast<LocalDate?>().FirstOrDefault() is { } later)
        {
            notes.Warn("$", "time.before", LocalDatePattern.Iso.Format(later));
        }

        if (others.Any(other => other < day)) return notes.Findings;
        foreach (var member in members.Where(member => member.From < day))
        {
            notes.Warn("$", "time.gap", $"{member.Municipality}: {LocalDatePattern.Iso.Format(member.From)} – {LocalDatePattern.Iso.Format(day.PlusDays(-1))}");
        }

        return notes.Findings;
    }
}

/// <summary>Collects the findings of one file.</summary>
internal sealed class ReviewNotes(string file)
{
    private readonly List<PolicyFinding> findings = [];

    internal IReadOnlyList<PolicyFinding> Findings => findings;

    internal void Warn(string place, string code, string detail) =>
        findings.Add(new PolicyFinding(file, place, FindingSeverity.Warning, code, detail));

    internal void Fault(string place, string code, string detail) =>
        findings.Add(new PolicyFinding(file, place, FindingSeverity.Fault, code, detail));
}
