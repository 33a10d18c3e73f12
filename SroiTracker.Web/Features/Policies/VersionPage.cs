using System.Text;
using System.Text.Json;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>A version with everything it says.</summary>
public sealed record VersionPage(
    PolicyVersion Version, LocalDate? Until, Confidence Confidence, bool IsStale, IReadOnlyList<SectionLines> Sections,
    PolicyVersion? Previous, IReadOnlyList<PolicyDifference> Changes, IReadOnlyList<WorkedExample> Examples)
{
    /// <summary>The page of a version; null when there is none on that day.</summary>
    /// <param name="published">The worked examples published here with the version, a case file; null when it came with the program.</param>
    internal static VersionPage? Of(PolicyBook book, string folder, LocalDate day, LocalDate today, string? published)
    {
        var versions = book.Versions(folder);
        if (versions.FirstOrDefault(version => version.ValidFrom == day) is not { } version) return null;
        var previous = versions.LastOrDefault(other => other.ValidFrom < day);
        var confidence = Confidence.Of(version);
        return new VersionPage(
            version, versions.FirstOrDefault(next => next.ValidFrom > day)?.ValidFrom.PlusDays(-1), confidence, confidence.IsStale(today),
            SectionLines.Of(version), previous, previous is null ? [] : PolicyComparison.Current.Between(previous, version),
            WorkedExample.Of(version, book, published));
    }
}

/// <summary>One chapter of a version.</summary>
public sealed record SectionLines(PolicySection Section, string Name, IReadOnlyList<ClauseLines> Clauses)
{
    internal static IReadOnlyList<SectionLines> Of(PolicyVersion version)
    {
        var words = PolicyInWords.Current;
        var lines = words.Describe(version).Where(line => line.Key is not ("authority" or "title")).ToList();
        var attributes = lines.Where(line => line.Row is not null && line.Key != line.Row + ".label")
            .ToLookup(line => line.Row, StringComparer.Ordinal);
        return [.. lines.Where(line => line.Row is null).GroupBy(line => line.Section)
            .Select(section => new SectionLines(section.Key, words.Name(section.Key),
                [.. section.Select(line => new ClauseLines(line, [.. attributes[line.Key]]))]))];
    }
}

/// <summary>A clause, or a row with its attributes.</summary>
public sealed record ClauseLines(PolicyLine Line, IReadOnlyList<PolicyLine> Attributes);

/// <summary>A worked example of a version, with what it comes to.</summary>
public sealed record WorkedExample(
    string Name, string? Why, IReadOnlyList<(string Label, string Value)> Facts, Outcome Outcome, string? Address)
{
    internal static IReadOnlyList<WorkedExample> Of(PolicyVersion version, PolicyBook book, string? published) =>
        [.. from example in published is null ? PolicyTextFiles.Examples(version.Folder) : Read(published)
            where published is not null || ReferenceEquals(book.InForceOn(version.Folder, example.Case.On), version)
            select new WorkedExample(
                example.Case.Id, example.Written.TryGetProperty("why", out var why) ? why.GetString() : null,
                CaseInWords.Facts(example.Written), CaseRules.Answer(example.Case, version).Derivation.Outcome,
                CaseInWords.Address(example.Written, version))];

    private static IReadOnlyList<(Case Case, JsonElement Written)> Read(string published)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(published));
        return PolicyTextFiles.Read(stream);
    }
}
