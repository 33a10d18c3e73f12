using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>Which two versions are compared, "utrecht/2024-01-01", and how much is shown.</summary>
public sealed record ComparisonChoice
{
    /// <summary>The first version.</summary>
    public string? Van { get; init; }

    /// <summary>The second version.</summary>
    public string? Met { get; init; }

    /// <summary>Whether what is the same is shown too.</summary>
    public bool Alles { get; init; }
}

/// <summary>Two versions side by side; without lines until both are chosen.</summary>
public sealed record ComparisonPage(
    ComparisonChoice Choice, PolicyVersion? Van, PolicyVersion? Met, IReadOnlyList<SelectListItem> Versions, IReadOnlyList<PolicyDifference> Lines)
{
    /// <summary>How many lines differ.</summary>
    public int Differences => Lines.Count(line => line.Change != PolicyChange.Same);

    /// <summary>The lines that are shown, by chapter; the table stands on its own.</summary>
    public IEnumerable<IGrouping<PolicySection, PolicyDifference>> Sections =>
        Lines.Where(line => Choice.Alles || line.Change != PolicyChange.Same).GroupBy(line => line.Section);

    /// <summary>The rows of both tables side by side.</summary>
    public IEnumerable<PolicyDifference> Blocks => Lines.Where(line => line is { Section: PolicySection.Blocks, Row: null });

    internal static ComparisonPage Of(PolicyBook book, ComparisonChoice choice)
    {
        var all = book.Folders.SelectMany(folder => book.Versions(folder).Reverse()).ToList();
        var (one, other) = (Find(all, choice.Van), Find(all, choice.Met));
        var items = all.Select(version => new SelectListItem($"{version.Authority}, {DayText.Short(version.ValidFrom)}", PolicyAddress.Key(version)));
        return new ComparisonPage(
            choice, one, other, [.. items], one is null || other is null ? [] : PolicyComparison.Current.Everything(one, other));
    }

    /// <summary>The same comparison, with or without what is the same.</summary>
    public string Address(bool everything) =>
        $"/regels/vergelijken?van={Uri.EscapeDataString(Choice.Van ?? "")}&met={Uri.EscapeDataString(Choice.Met ?? "")}"
            + (everything ? "&alles=true" : "");

    private static PolicyVersion? Find(List<PolicyVersion> all, string? key) =>
        all.Find(version => string.Equals(PolicyAddress.Key(version), key, StringComparison.Ordinal));
}
