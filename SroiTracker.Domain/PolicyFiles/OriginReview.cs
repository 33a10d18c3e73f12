using System.Globalization;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Clauses that nobody compared with their source for long, and sources that no clause points at.</summary>
internal static class OriginReview
{
    internal static void Origins(JsonElement document, LocalDate? oldest, ReviewNotes notes)
    {
        var used = new HashSet<string>(StringComparer.Ordinal);
        Walk(document, "$", (clause, place) =>
        {
            used.Add(clause.GetProperty("source").GetString()!);
            var day = LocalDatePattern.Iso.Parse(clause.GetProperty("lastChecked").GetString()!).Value;
            if (day < oldest) notes.Warn(place, "clause.old", LocalDatePattern.Iso.Format(day));
        });
        foreach (var source in document.GetProperty("sources").EnumerateObject().Where(source => !used.Contains(source.Name)))
        {
            notes.Warn("$.sources." + source.Name, "source.unused", source.Name);
        }
    }

    private static void Walk(JsonElement element, string place, Action<JsonElement, string> clause)
    {
        if (element.ValueKind == JsonValueKind.Array)
        {
            var index = 0;
            foreach (var item in element.EnumerateArray()) Walk(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"), clause);
        }

        if (element.ValueKind != JsonValueKind.Object) return;
        if (element.TryGetProperty("standing", out _)) clause(element, place);
        foreach (var property in element.EnumerateObject()) Walk(property.Value, $"{place}.{property.Name}", clause);
    }
}
