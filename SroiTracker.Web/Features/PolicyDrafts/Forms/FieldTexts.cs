using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts.Forms;

/// <summary>
/// What a person types in one field, and what the file holds for it: 20.000,00 and 2000000. Text that cannot be read is kept as
/// a list of that one text, which no field of a policy accepts; so nothing typed is lost and nothing is misread.
/// </summary>
internal static class FieldTexts
{
    private const int PointsPerPercent = 100;

    /// <summary>What the file holds for a typed text; null for nothing.</summary>
    internal static JsonNode? Read(FieldKind kind, string? typed)
    {
        var text = (typed ?? "").Replace("\r\n", "\n", StringComparison.Ordinal).Trim();
        if (text.Length == 0) return null;
        return kind switch
        {
            FieldKind.Cents => MoneyText.Parse(text, out _) is { } amount ? amount.Cents : Unread(text),
            FieldKind.BasisPoints => Points(text) is { } points ? points : Unread(text),
            FieldKind.Hours => HoursText.Parse(text)?.ToDecimalText() is { } hours ? hours : Unread(text),
            FieldKind.Whole => Whole(text) is { } number ? number : Unread(text),
            FieldKind.Day => DayText.Parse(text) is { } day ? DayText.Field(day) : Unread(text),
            FieldKind.YesNo or FieldKind.Flag => text is "true" or "false" ? text == "true" : Unread(text),
            _ => text,
        };
    }

    /// <summary>What a field shows for what the file holds.</summary>
    internal static string Show(FieldKind kind, JsonNode? node)
    {
        if (node is null) return "";
        if (node is JsonArray array) return string.Join(", ", array.Select(each => each?.ToString() ?? ""));
        if (node is not JsonValue value) return "";
        return kind switch
        {
            FieldKind.Cents when value.TryGetValue<long>(out var cents) => MoneyText.Field(Money.OfCents(cents)),
            FieldKind.BasisPoints when value.TryGetValue<int>(out var points) => HoursText.Show(Ratio.Of(points, PointsPerPercent)),
            FieldKind.Hours when Ratio.Parse(value.ToString()) is { } hours => HoursText.Show(hours),
            _ => value.GetValueKind() is JsonValueKind.True ? "true" : value.GetValueKind() is JsonValueKind.False ? "false" : value.ToString(),
        };
    }

    private static JsonArray Unread(string text) => [text];

    private static int? Whole(string text) =>
        int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static int? Points(string text)
    {
        var points = HoursText.Parse(text.TrimEnd('%', ' ')) * Ratio.Of(PointsPerPercent);
        return points is { Denominator: var parts, Numerator: var whole } && parts == 1 && whole <= int.MaxValue && whole >= int.MinValue
            ? (int)whole : null;
    }
}
