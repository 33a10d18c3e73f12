using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Scenarios;
using SroiTracker.Web.Data.Scenarios;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Scenarios;

/// <summary>The scenarios of an authority, newest first.</summary>
public sealed record ScenariosPage(IReadOnlyList<ScenarioLine> Lines, string? Next);

/// <summary>One scenario in the list.</summary>
public sealed record ScenarioLine(Guid Id, string Name, Horizon Horizon, string Region, string? By, Instant RecordedAt);

/// <summary>The page with the form; without a region it asks for one first.</summary>
public sealed record ScenarioFormPage(ScenarioForm Form,
    IReadOnlyList<SelectListItem> Regions, string? RegionName, IReadOnlyList<ScenarioChoice> Programmes);

/// <summary>One scenario with what comes of it.</summary>
public sealed record ScenarioPage(Worked Scenario, MatchExplainer Words);

/// <summary>Scenarios beside each other.</summary>
public sealed record ComparisonPage(IReadOnlyList<Worked> Scenarios);

/// <summary>A scenario that was worked out.</summary>
public sealed record Worked(ScenarioLine Line, ScenarioFacts Facts, IReadOnlyList<WorkedProgramme> Programmes)
{
    /// <summary>Works a kept scenario out; the same facts always give the same answer.</summary>
    public static Worked Of(ScenarioLine line, string facts)
    {
        var read = ScenarioFacts.Read(facts);
        return new(line, read, [.. read.Programmes.Select(programme => new WorkedProgramme(programme, ProjectionRules.Of(programme.Now, read.Assumed)))]);
    }

    /// <summary>Places short for the regular intake, over all programmes.</summary>
    public long Regular => Programmes.Sum(each => each.Projection.RegularShort);

    /// <summary>Places short for students of earlier years.</summary>
    public long CatchUp => Programmes.Sum(each => each.Projection.CatchUpShort);

    /// <summary>Who needs a place.</summary>
    public long Need => Programmes.Sum(each => each.Projection.Need);

    /// <summary>The places.</summary>
    public long Supply => Programmes.Sum(each => each.Projection.Supply);

    /// <summary>Hours of supervision.</summary>
    public Domain.Values.Ratio Hours => Programmes.Aggregate(Domain.Values.Ratio.Zero, (sum, each) => sum + each.Projection.Hours);

    /// <summary>What the places short would be worth.</summary>
    public Domain.Values.Money Worth => Programmes.Aggregate(Domain.Values.Money.Zero, (sum, each) => sum + each.Projection.Worth);
}

/// <summary>Shows hours with a point between the thousands.</summary>
internal static class ScenarioHours
{
    internal static string Show(Domain.Values.Ratio hours) => hours.Denominator == 1 ? CountText.Show((long)hours.Numerator) : HoursText.Show(hours);
}

/// <summary>One programme with its projection.</summary>
public sealed record WorkedProgramme(ScenarioProgramme Programme, Projection Projection);
