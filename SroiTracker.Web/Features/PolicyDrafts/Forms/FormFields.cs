using System.Globalization;
using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Features.PolicyDrafts.Forms;

/// <summary>Makes the fields of a form of the shape of the file, what the file holds, and what is wrong with it.</summary>
/// <param name="faults">The faults to show beside fields; empty before anything was checked.</param>
/// <param name="sources">The sources that a clause can point at: key and title.</param>
/// <param name="prefill">What an empty clause shows for source and day, before somebody fills it in.</param>
/// <param name="offers">What is offered for a silent clause, in words, by name.</param>
internal sealed class FormFields(
    PolicyWordings words,
    IReadOnlyList<PolicyFault> faults,
    IReadOnlyList<(string Word, string Label)> sources,
    IReadOnlyDictionary<string, string> prefill,
    IReadOnlyDictionary<string, string> offers)
{
    /// <summary>The field of the document with this name.</summary>
    internal FormField Of(FieldShape shape, JsonNode? node) => Field(shape, new Spot(shape.Name, "$." + shape.Name, shape.Name), node);

    /// <summary>The fields of one row of the document.</summary>
    internal IReadOnlyList<FormField> Row(FieldShape shape, JsonObject row, int index)
    {
        var at = Numbered(shape.Name, index);
        return Inside(shape, new Spot(at, "$." + at, shape.Name), row);
    }

    /// <summary>The fields of a file that is no policy: an example.</summary>
    internal IReadOnlyList<FormField> Whole(FieldShape shape, JsonObject file) =>
        [.. shape.Fields.Select(field => Field(field, new Spot(field.Name, "$." + field.Name, field.Name), file[field.Name]))];

    private FormField Field(FieldShape shape, Spot spot, JsonNode? node) => shape.Kind switch
    {
        FieldKind.Group or FieldKind.Clause => Group(shape, spot, node as JsonObject),
        FieldKind.Rows => Rows(shape, spot, node as JsonArray),
        FieldKind.Named => Named(shape, spot, node as JsonObject),
        _ => Leaf(shape, spot, node),
    };

    private FormField Leaf(FieldShape shape, Spot spot, JsonNode? node)
    {
        var typed = shape.Kind switch
        {
            FieldKind.Texts => node is JsonArray lines
                ? string.Join('\n', lines.Select(line => Line(shape.Name, line))) : FieldTexts.Show(FieldKind.Text, node),
            FieldKind.Words => node is JsonArray chosen ? string.Join(' ', chosen.Select(word => word?.ToString())) : "",
            _ => FieldTexts.Show(shape.Kind, node),
        };
        var choices = shape is { Name: "source", Kind: FieldKind.Text } ? WithTyped(typed) : words.Choices(shape);
        var errors = At(place => place == spot.JsonPlace || place.StartsWith(spot.JsonPlace + "[", StringComparison.Ordinal));
        return new FormField(shape, spot.Path, words.Of(spot.LabelPlace), typed, [], [], errors, choices, Shown(shape, typed), null);
    }

    private FormField Group(FieldShape shape, Spot spot, JsonObject? node)
    {
        var shown = node;
        if (node is null && shape.HasOrigin) shown = Prefilled();
        var fields = Inside(shape, spot, shown ?? []);
        var errors = At(place => place == spot.JsonPlace);
        var offer = node is null ? offers.GetValueOrDefault(spot.Path) : null;
        return new FormField(shape, spot.Path, words.Of(spot.LabelPlace), "", fields, [], errors, [], node is null ? "" : Summary(shape, fields),
            offer);
    }

    private IReadOnlyList<FormField> Inside(FieldShape shape, Spot spot, JsonObject node) =>
        [.. shape.Fields.Select(field => Field(field, spot.Down(field.Name), node[field.Name]))];

    private FormField Rows(FieldShape shape, Spot spot, JsonArray? node)
    {
        var rows = new List<FormRow>();
        for (var at = 0; at <= (node?.Count ?? 0); at++)
        {
            var place = spot.At(at);
            rows.Add(new FormRow(place.Path, Inside(shape, place, node?.ElementAtOrDefault(at) as JsonObject ?? []), at == (node?.Count ?? 0)));
        }

        return new FormField(shape, spot.Path, words.Of(spot.LabelPlace), "", [], rows, At(place => place == spot.JsonPlace), [],
            Count(node?.Count), null);
    }

    private FormField Named(FieldShape shape, Spot spot, JsonObject? node)
    {
        var entries = (node ?? []).Select(entry => (entry.Key, entry.Value)).Append(("", null)).ToList();
        var isSingle = shape.Fields is [{ Name: FieldShape.Value }];
        var rows = entries.Select((entry, at) =>
        {
            var place = spot.Named(at, entry.Key);
            var key = new FieldShape("key", FieldKind.Text, true, [], []);
            var keyField = new FormField(key, place.Path + ".key", words.Of(spot.LabelPlace + ".key"), entry.Key, [], [], [], [], "", null);
            var fields = isSingle
                ? [Field(shape.Fields[0], place with { Path = place.Path + ".value", LabelPlace = spot.LabelPlace + ".value" }, entry.Value)]
                : Inside(shape, place, entry.Value as JsonObject ?? []);
            return new FormRow(place.Path, [keyField, .. fields], at == entries.Count - 1);
        });
        return new FormField(shape, spot.Path, words.Of(spot.LabelPlace), "", [], [.. rows], At(place => place == spot.JsonPlace), [],
            Count(node?.Count), null);
    }

    private List<string> At(Func<string, bool> isHere) =>
        [.. faults.Where(fault => isHere(fault.Place)).Select(fault => words.Fault(fault.Code)).Distinct()];

    private List<(string, string)> WithTyped(string typed) =>
        typed.Length == 0 || sources.Any(source => source.Word == typed) ? [.. sources] : [.. sources, (typed, typed)];

    private static string Summary(FieldShape shape, IReadOnlyList<FormField> fields)
    {
        string?[] parts = shape.HasOrigin
            ? [fields.FirstOrDefault(field => field.Shape.Name == FieldShape.Value)?.Summary,
                fields.First(field => field.Shape.Name == "standing").Summary]
            : [.. fields.Where(field => field.Summary.Length > 0).Select(field => $"{field.Words.Label}: {field.Summary}")];
        return string.Join(" · ", parts.Where(part => !string.IsNullOrEmpty(part)));
    }

    private string Shown(FieldShape shape, string typed) => typed.Length == 0 ? "" : shape.Kind switch
    {
        FieldKind.Cents => "€\u00A0" + typed,
        FieldKind.BasisPoints => typed + "%",
        FieldKind.Flag or FieldKind.YesNo => words.YesNo(typed == "true"),
        FieldKind.Word => words.Word(shape.ListName, typed),
        FieldKind.Words => string.Join(", ", typed.Split(' ').Select(word => words.Word(shape.ListName, word))),
        FieldKind.Texts => typed.Replace("\n", ", ", StringComparison.Ordinal),
        _ => typed,
    };

    private JsonObject Prefilled() => new(prefill.Select(each => KeyValuePair.Create(each.Key, (JsonNode?)each.Value)));

    private static string Line(string name, JsonNode? line) => FieldTexts.Show(
        name.EndsWith("Cents", StringComparison.Ordinal) ? FieldKind.Cents : name.EndsWith("Bp", StringComparison.Ordinal) ? FieldKind.BasisPoints
            : name == "byWeek" ? FieldKind.Hours : FieldKind.Text, line);

    private static string Count(int? count) => count is null or 0 ? "" : count.Value.ToString(CultureInfo.InvariantCulture);

    private static string Numbered(string name, int at) => string.Create(CultureInfo.InvariantCulture, $"{name}[{at}]");

    /// <summary>Where a field is: in the form, in the file and in the labels.</summary>
    private sealed record Spot(string Path, string JsonPlace, string LabelPlace)
    {
        internal Spot Down(string name) => new($"{Path}.{name}", $"{JsonPlace}.{name}", $"{LabelPlace}.{name}");

        internal Spot At(int at) => this with { Path = Numbered(Path, at), JsonPlace = Numbered(JsonPlace, at) };

        internal Spot Named(int at, string key) => this with { Path = Numbered(Path, at), JsonPlace = $"{JsonPlace}.{key}" };
    }
}
