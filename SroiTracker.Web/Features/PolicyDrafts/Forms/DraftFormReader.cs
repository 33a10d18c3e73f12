using System.Globalization;
using System.Text.Json.Nodes;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.PolicyDrafts.Forms;

/// <summary>Reads a posted form into the part of the file that it shows, by the shape of the file itself.</summary>
internal sealed class DraftFormReader(IFormCollection form)
{
    private const int MostRows = 200;
    private static readonly string[] Prefilled = ["source", "lastChecked"];

    /// <summary>The fields that hold a BSN, which is never kept.</summary>
    internal List<string> CitizenServiceNumbers { get; } = [];

    /// <summary>The field's part of the file; null when nothing was filled in.</summary>
    /// <param name="path">The name of the field in the form, "blocks[3].amountCents".</param>
    internal JsonNode? Read(FieldShape shape, string path) => shape.Kind switch
    {
        FieldKind.Group or FieldKind.Clause => Group(shape, path),
        FieldKind.Rows => Rows(shape, path),
        FieldKind.Named => Named(shape, path),
        FieldKind.Words => Words(path),
        FieldKind.Wholes => Many(FieldKind.Whole, Typed(path).Split([',', ' ', ';', '\n'], StringSplitOptions.RemoveEmptyEntries)),
        FieldKind.Texts => Many(UnitOf(shape.Name), Typed(path).Split('\n')) ?? (shape.IsRequired ? [] : null),
        FieldKind.Flag => Typed(path).StartsWith("true", StringComparison.Ordinal) ? true : null,
        _ => FieldTexts.Read(shape.Kind, Typed(path)),
    };

    /// <summary>A row that is edited by itself: never null, however empty.</summary>
    internal JsonObject Row(FieldShape shape, string path) => Fields(shape, path);

    private JsonObject? Group(FieldShape shape, string path)
    {
        var group = Fields(shape, path);
        var isBlank = group.All(field => field.Value is JsonArray { Count: 0 } || (shape.HasOrigin && Prefilled.Contains(field.Key)));
        if (isBlank) return null;
        if (shape.Field(FieldShape.Value) is { Kind: FieldKind.Group } value && value.Fields.All(field => field.Kind == FieldKind.Flag))
            FillFlags(group, value);
        return group;
    }

    private JsonObject Fields(FieldShape shape, string path)
    {
        var group = new JsonObject();
        foreach (var field in shape.Fields)
        {
            if (Read(field, path.Length == 0 ? field.Name : $"{path}.{field.Name}") is { } value) group[field.Name] = value;
        }

        return group;
    }

    /// <summary>Two boxes that are both off are an answer, once somebody said where it was found.</summary>
    private static void FillFlags(JsonObject clause, FieldShape value)
    {
        if (clause["standing"]?.ToString() is null or "unknown") return;
        var flags = clause[FieldShape.Value] as JsonObject ?? [];
        foreach (var field in value.Fields) flags[field.Name] ??= false;
        clause[FieldShape.Value] ??= flags;
    }

    private JsonArray? Rows(FieldShape shape, string path)
    {
        var rows = new JsonArray();
        foreach (var at in Indexes(path))
        {
            if (Group(shape, Indexed(path, at)) is { } row) rows.Add((JsonNode)row);
        }

        return rows.Count == 0 && !shape.IsRequired ? null : rows;
    }

    private JsonObject? Named(FieldShape shape, string path)
    {
        var named = new JsonObject();
        foreach (var at in Indexes(path))
        {
            var key = Typed(Indexed(path, at) + ".key").Trim();
            JsonNode? value = shape.Fields is [{ Name: FieldShape.Value } only]
                ? Read(only, $"{Indexed(path, at)}.{FieldShape.Value}")
                : Group(shape, Indexed(path, at));
            if (value is not null || key.Length > 0) named[Free(named, key)] = value;
        }

        return named.Count == 0 && !shape.IsRequired ? null : named;
    }

    /// <summary>Two entries of one name are both kept, so that nothing typed is lost.</summary>
    private static string Free(JsonObject named, string key)
    {
        var name = key;
        for (var number = 2; named.ContainsKey(name); number++) name = string.Create(CultureInfo.InvariantCulture, $"{key}-{number}");
        return name;
    }

    private JsonArray? Words(string path)
    {
        var words = new JsonArray([.. form[path].Where(word => !string.IsNullOrEmpty(word)).Select(word => (JsonNode)word!)]);
        return words.Count == 0 ? null : words;
    }

    private static JsonArray? Many(FieldKind kind, IEnumerable<string> texts)
    {
        var all = new JsonArray();
        foreach (var text in texts)
        {
            if (FieldTexts.Read(kind, text) is { } value) all.Add(value is JsonArray unread ? (JsonNode)unread[0]!.ToString() : value);
        }

        return all.Count == 0 ? null : all;
    }

    private static FieldKind UnitOf(string name) =>
        name.EndsWith("Cents", StringComparison.Ordinal) ? FieldKind.Cents
        : name.EndsWith("Bp", StringComparison.Ordinal) ? FieldKind.BasisPoints
        : name == "byWeek" ? FieldKind.Hours : FieldKind.Text;

    private string Typed(string path)
    {
        var text = form[path].ToString();
        if (CitizenServiceNumber.OccursIn(text)) CitizenServiceNumbers.Add(path);
        return text;
    }

    private IEnumerable<int> Indexes(string path) => form.Keys
        .Where(key => key.StartsWith(path + "[", StringComparison.Ordinal))
        .Select(key => key[(path.Length + 1)..].Split(']')[0])
        .Select(text => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var at) && at < MostRows ? at : -1)
        .Where(at => at >= 0).Distinct().Order();

    private static string Indexed(string path, int at) => string.Create(CultureInfo.InvariantCulture, $"{path}[{at}]");
}

/// <summary>What a request says of a form.</summary>
internal static class TypedForms
{
    /// <summary>The posted fields; none when no form was posted.</summary>
    internal static IFormCollection Typed(this HttpRequest request) => request.HasFormContentType ? request.Form : FormCollection.Empty;
}
