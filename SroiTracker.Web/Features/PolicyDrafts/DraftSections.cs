using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>The parts in which a policy is filled in. A field that no part names stands in the last one.</summary>
internal static class DraftSections
{
    internal const string Rest = "overig";

    private static readonly (string Key, string[] Fields)[] Table =
    [
        ("algemeen", ["authority", "title", "notFound"]),
        ("bronnen", ["sources"]),
        ("opdracht", ["start", "decidingDay", "thresholds", "vat", "optionYears", "frameworkThreshold", "lotThreshold", "jointThreshold", "crossing"]),
        ("verplichting", ["percentages", "base", "provisional", "obligationCapCents", "reductions", "rounding", "pooling", "transfer"]),
        ("tijd", ["fullTimeHours", "yearHours", "timeCount", "hoursPerWeekMin", "proRata"]),
        ("voorwaarden",
        [
            "lookBackMonths", "wageSubsidyLiftsCap", "onePersonOneCredit", "exclusivityScope", "additionalOnly", "performedBy", "region", "stacking",
            "supervisionBesidesPlace", "supervisionRequired",
        ]),
        ("bouwblokken", ["blocks"]),
        ("toeslagen", ["bonusProRata", "bonusesAddUp", "bonuses"]),
        ("plafonds", ["categories"]),
        ("plaatsen", ["placementKinds"]),
        ("termijnen", ["terms"]),
        ("sanctie", ["sanction"]),
    ];

    /// <summary>The parts that hold anything, in order.</summary>
    internal static IReadOnlyList<string> Keys { get; } = [.. Table.Select(section => section.Key).Append(Rest).Where(key => Of(key).Count > 0)];

    /// <summary>The fields of a part; empty when there is no such part.</summary>
    internal static IReadOnlyList<FieldShape> Of(string key)
    {
        if (key == Rest) return [.. PolicyShape.Document.Fields.Where(field => !Table.Any(section => section.Fields.Contains(field.Name)))];
        var names = Table.FirstOrDefault(section => section.Key == key).Fields ?? [];
        return [.. names.Select(PolicyShape.Document.Field).OfType<FieldShape>()];
    }

    /// <summary>The part in which a field stands.</summary>
    internal static string Holding(string field) => Keys.First(key => Of(key).Any(shape => shape.Name == field));

    /// <summary>The part a fault is in: by the first name of its place.</summary>
    internal static string? OfPlace(string place)
    {
        var name = place.TrimStart('$', '.').Split('.', '[', ' ')[0];
        return PolicyShape.Document.Field(name) is null ? null : Holding(name);
    }

    /// <summary>The part after this one; null behind the last.</summary>
    internal static string? After(string key) => Keys.SkipWhile(each => each != key).Skip(1).FirstOrDefault();
}
