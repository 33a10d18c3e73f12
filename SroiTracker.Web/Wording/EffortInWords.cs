using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Describes what a policy says about every effort: time, hours, who and where, how often, and with which other money.</summary>
internal static class EffortInWords
{
    internal static void Describe(PolicyVersion version, PolicyLines lines)
    {
        Time(version, lines);
        Eligibility(version, lines);
    }

    internal static void Describe(PlacementKindRow kind, PolicyLines lines)
    {
        var say = lines.Say;
        var row = lines.Line(PolicySection.Placements, "placementKind." + kind.Code, kind.Label, PolicyPhrases.Join(
            say.Fill("factor", say.Value(kind.Factor, PolicyPhrases.Percent)),
            kind.Share == PlacementShare.None ? null : say.Word(kind.Share)), kind.Factor.Origin);
        lines.Attribute(PolicySection.Placements, row, "code", kind.Code, kind.Factor.Origin);
        lines.Attribute(PolicySection.Placements, row, "label", kind.Label, kind.Factor.Origin);
    }

    private static void Time(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        lines.Clause(PolicySection.Time, "fullTimeHours", version.FullTimeHours, hours => say.Fill("hoursPerWeek", HoursText.Show(hours)));
        lines.Clause(PolicySection.Time, "yearHours", version.YearHours, hours => say.Fill("hoursPerYear", HoursText.Show(hours)));
        lines.Clause(PolicySection.Time, "timeCount", version.TimeCount, say.Word);
        lines.Clause(PolicySection.Time, "proRata", version.ProRata, say.Word);
        lines.Clause(PolicySection.Time, "hoursPerWeekMin", version.HoursPerWeekMin, hours => say.Fill("atLeastWeekly", HoursText.Show(hours)));
        lines.Clause(PolicySection.Time, "lookBack", version.LookBackMonths, months => say.Fill("lookBack", say.Count("months", months)));
        lines.Clause(PolicySection.Time, "wageSubsidyLiftsCap", version.WageSubsidyLiftsCap, say.YesNo);
    }

    private static void Eligibility(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        lines.Clause(PolicySection.Eligibility, "onePersonOneCredit", version.OnePersonOneCredit, say.YesNo);
        lines.Clause(PolicySection.Eligibility, "exclusivityScope", version.ExclusivityScope, say.Word);
        lines.Clause(PolicySection.Eligibility, "additionalOnly", version.AdditionalOnly, say.YesNo);
        lines.Clause(PolicySection.Eligibility, "performedBy", version.PerformedBy, who => say.And(who.Select(say.Word)));
        lines.Clause(PolicySection.Eligibility, "region", version.Region, region => PolicyPhrases.Join(
            say.And(region.Municipalities), say.Text(region.Required ? "region.required" : "region.preferred")));
        lines.Clause(PolicySection.Eligibility, "stacking", version.Stacking, say.Word);
        lines.Clause(PolicySection.Eligibility, "supervisionBesidesPlace", version.SupervisionBesidesPlace, say.YesNo);
        lines.Clause(PolicySection.Eligibility, "supervisionRequired", version.SupervisionRequired, say.YesNo);
        foreach (var category in version.Categories)
        {
            lines.Line(PolicySection.Eligibility, "category." + category.Code, say.Fill("label.category", category.Code),
                say.Fill("category", say.Value(category.Most, PolicyPhrases.Percent)), category.Most.Origin);
        }
    }
}
