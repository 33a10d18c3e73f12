using System.Globalization;
using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Holds a file against the shape of a policy and notes every field that does not fit, before anything is read from it.</summary>
internal sealed class PolicyShapeCheck(string file)
{
    private const int LongestDetail = 60;
    private readonly List<PolicyFault> faults = [];

    internal static IReadOnlyList<PolicyFault> Check(string file, JsonElement document)
    {
        var check = new PolicyShapeCheck(file);
        check.Group(PolicyShape.Document, document, "$");
        return check.faults;
    }

    private void Value(FieldShape shape, JsonElement value, string place)
    {
        switch (shape.Kind)
        {
            case FieldKind.Group or FieldKind.Clause:
                Group(shape, value, place);
                break;
            case FieldKind.Rows:
                Each(value, place, (row, at) => Group(shape, row, at));
                break;
            case FieldKind.Named:
                Named(shape, value, place);
                break;
            case FieldKind.Words:
                Each(value, place, (word, at) => Word(shape, word, at));
                break;
            case FieldKind.Wholes:
                Each(value, place, (number, at) =>
                    Require(number.ValueKind == JsonValueKind.Number && number.TryGetInt32(out _), at, "shape.whole", number));
                break;
            case FieldKind.Texts:
                Each(value, place, Text);
                break;
            default:
                Simple(shape, value, place);
                break;
        }
    }

    private void Simple(FieldShape shape, JsonElement value, string place)
    {
        var (isWell, code) = shape.Kind switch
        {
            FieldKind.Day => (value.ValueKind == JsonValueKind.String && LocalDatePattern.Iso.Parse(value.GetString()!).Success, "shape.day"),
            FieldKind.Whole => (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _), "shape.whole"),
            FieldKind.BasisPoints => (value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _), "shape.basisPoints"),
            FieldKind.Cents => (value.ValueKind == JsonValueKind.Number && value.TryGetInt64(out _), "shape.cents"),
            FieldKind.Flag or FieldKind.YesNo => (value.ValueKind is JsonValueKind.True or JsonValueKind.False, "shape.flag"),
            FieldKind.Hours => (value.ValueKind == JsonValueKind.String && Ratio.Parse(value.GetString()) is not null, "shape.hours"),
            _ => (true, ""),
        };
        if (shape.Kind == FieldKind.Text) Text(value, place);
        else if (shape.Kind == FieldKind.Word) Word(shape, value, place);
        else Require(isWell, place, code, value);
    }

    private void Group(FieldShape shape, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Require(false, place, "shape.group", value);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var property in value.EnumerateObject())
        {
            var at = $"{place}.{property.Name}";
            if (!seen.Add(property.Name)) Note(at, "shape.twice", property.Name);
            else if (shape.Field(property.Name) is { } field) Present(field, property.Value, at);
            else if (property.Name != PolicyShape.SchemaField || place != "$") Note(at, "shape.unknown", property.Name);
        }

        foreach (var field in shape.Fields.Where(field => field.IsRequired && !seen.Contains(field.Name)))
        {
            Note($"{place}.{field.Name}", "shape.missing", field.Name);
        }
    }

    /// <summary>An empty place (null) counts as left out.</summary>
    private void Present(FieldShape field, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Null) Value(field, value, place);
        else if (field.IsRequired || field.Kind is FieldKind.Flag or FieldKind.Rows or FieldKind.Texts or FieldKind.Wholes)
            Note(place, "shape.missing", field.Name);
    }

    private void Named(FieldShape shape, JsonElement value, string place)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            Require(false, place, "shape.group", value);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in value.EnumerateObject())
        {
            var at = $"{place}.{entry.Name}";
            if (!seen.Add(entry.Name)) Note(at, "shape.twice", entry.Name);
            else if (shape.Fields is [{ Name: FieldShape.Value } only]) Present(only, entry.Value, at);
            else Group(shape, entry.Value, at);
        }
    }

    private void Each(JsonElement value, string place, Action<JsonElement, string> check)
    {
        if (value.ValueKind != JsonValueKind.Array)
        {
            Require(false, place, "shape.list", value);
            return;
        }

        var index = 0;
        foreach (var item in value.EnumerateArray()) check(item, string.Create(CultureInfo.InvariantCulture, $"{place}[{index++}]"));
    }

    private void Text(JsonElement value, string place)
    {
        var isText = value.ValueKind == JsonValueKind.String;
        Require(isText, place, "shape.text", value);
        if (isText && value.GetString()!.Any(letter => char.IsControl(letter) && letter is not ('\n' or '\t'))) Note(place, "shape.control", "");
    }

    private void Word(FieldShape shape, JsonElement value, string place)
    {
        if (value.ValueKind == JsonValueKind.String && shape.Words.Contains(value.GetString()!, StringComparer.Ordinal)) return;
        Note(place, "shape.word", $"{Cut(value)}; {string.Join(", ", shape.Words)}");
    }

    private void Require(bool isWell, string place, string code, JsonElement found)
    {
        if (!isWell) Note(place, code, Cut(found));
    }

    private void Note(string place, string code, string detail) => faults.Add(new PolicyFault(file, place, code, detail));

    private static string Cut(JsonElement value)
    {
        var text = value.ValueKind is JsonValueKind.Object ? "{…}" : value.ValueKind is JsonValueKind.Array ? "[…]" : value.ToString();
        return text.Length > LongestDetail ? text[..LongestDetail] + "…" : text;
    }
}
