using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using NodaTime;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>The fields of a policy file as a form and a checker see them. A new property of the document appears by itself.</summary>
public static class PolicyShape
{
    /// <summary>Text that points at the schema; it is no part of the policy.</summary>
    public const string SchemaField = "$schema";

    private static readonly string[] Origin = ["standing", "source", "article", "lastChecked", "reason"];

    /// <summary>The whole document.</summary>
    public static FieldShape Document { get; } = new("$", FieldKind.Group, true, [], Fields(typeof(PolicyDocument), ""));

    private static List<FieldShape> Fields(Type type, string clause)
    {
        var fields = PolicyJson.Options.GetTypeInfo(type).Properties
            .Where(property => property.Name != SchemaField)
            .Select(property => Field(property, clause)).ToList();
        return [.. fields.Where(field => !Origin.Contains(field.Name)), .. Origin.SelectMany(name => fields.Where(field => field.Name == name))];
    }

    private static FieldShape Field(JsonPropertyInfo property, string clause)
    {
        var isValue = property.Name is FieldShape.Value or FieldShape.Readings;
        return Of(property.Name, property.PropertyType, IsRequired(property), isValue && clause.Length > 0 ? clause : property.Name);
    }

    /// <summary>The unit of a number follows from its name: "…Cents", "…Bp", "…Hours…".</summary>
    private static FieldShape Of(string name, Type given, bool isRequired, string unit)
    {
        var type = Nullable.GetUnderlyingType(given) ?? given;
        FieldShape Simple(FieldKind kind) => new(name, kind, isRequired, [], []);
        if (type == typeof(string)) return Simple(unit.Contains("hours", StringComparison.OrdinalIgnoreCase) ? FieldKind.Hours : FieldKind.Text);
        if (type == typeof(LocalDate)) return Simple(FieldKind.Day);
        if (type == typeof(long)) return Simple(FieldKind.Cents);
        if (type == typeof(int)) return Simple(IsShare(unit) ? FieldKind.BasisPoints : FieldKind.Whole);
        if (type == typeof(bool)) return Simple(type == given && !isRequired ? FieldKind.Flag : FieldKind.YesNo);
        if (type.IsEnum) return Closed(name, FieldKind.Word, isRequired, type);
        return type.IsGenericType ? Generic(name, type, isRequired, unit) : new FieldShape(name, FieldKind.Group, isRequired, [], Fields(type, ""));
    }

    private static FieldShape Generic(string name, Type type, bool isRequired, string unit)
    {
        var inner = type.GetGenericArguments()[^1];
        if (type.GetGenericTypeDefinition() == typeof(ValueClauseDocument<>))
        {
            return new FieldShape(name, FieldKind.Clause, isRequired, [], Fields(type, name));
        }

        if (type.GetGenericTypeDefinition() == typeof(Dictionary<,>))
        {
            var entry = Of(FieldShape.Value, inner, true, unit);
            return new FieldShape(name, FieldKind.Named, isRequired, [],
                entry.Kind == FieldKind.Group && name != FieldShape.Readings ? entry.Fields : [entry]);
        }

        if (inner == typeof(string)) return new FieldShape(name, FieldKind.Texts, isRequired, [], []);
        if (inner == typeof(int)) return new FieldShape(name, FieldKind.Wholes, isRequired, [], []);
        return inner.IsEnum
            ? Closed(name, FieldKind.Words, isRequired, inner)
            : new FieldShape(name, FieldKind.Rows, isRequired, [], Fields(inner, ""));
    }

    /// <summary>A property that the types demand, or a part of a row that would be missing without a word.</summary>
    private static bool IsRequired(JsonPropertyInfo property)
    {
        if (property.IsRequired || property.AssociatedParameter is not { HasDefaultValue: false } parameter) return property.IsRequired;
        if (property.PropertyType.IsValueType)
            return Nullable.GetUnderlyingType(property.PropertyType) is null && property.PropertyType != typeof(bool);
        return !parameter.IsNullable;
    }

    private static bool IsShare(string unit) => unit.EndsWith("Bp", StringComparison.Ordinal) || unit == "basisPoints";

    private static FieldShape Closed(string name, FieldKind kind, bool isRequired, Type type) =>
        new(name, kind, isRequired, WordsOf(type), []) { ListName = JsonNamingPolicy.CamelCase.ConvertName(type.Name) };

    private static List<string> WordsOf(Type type) => [.. Enum.GetNames(type).Select(JsonNamingPolicy.CamelCase.ConvertName)];
}
