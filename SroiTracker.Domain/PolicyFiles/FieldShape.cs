namespace SroiTracker.Domain.PolicyFiles;

/// <summary>What may stand in one field of a policy.</summary>
public enum FieldKind
{
    /// <summary>Words.</summary>
    Text,

    /// <summary>A day, yyyy-mm-dd.</summary>
    Day,

    /// <summary>A whole number.</summary>
    Whole,

    /// <summary>An amount in whole cents.</summary>
    Cents,

    /// <summary>A percentage in basis points.</summary>
    BasisPoints,

    /// <summary>A number with at most one decimal point, as text: hours.</summary>
    Hours,

    /// <summary>True, or false when it is left out.</summary>
    Flag,

    /// <summary>True, false, or neither.</summary>
    YesNo,

    /// <summary>One word of a closed list.</summary>
    Word,

    /// <summary>Several words of a closed list.</summary>
    Words,

    /// <summary>Several whole numbers.</summary>
    Wholes,

    /// <summary>Several texts.</summary>
    Texts,

    /// <summary>A group of fields.</summary>
    Group,

    /// <summary>A clause: a value with its standing and source.</summary>
    Clause,

    /// <summary>Rows of the same group of fields.</summary>
    Rows,

    /// <summary>Fields under names of one's own choice: sources, readings.</summary>
    Named,
}

/// <summary>One field of a policy file, made from the types that read it.</summary>
/// <param name="Name">Its name in the file.</param>
/// <param name="Kind">What may stand in it.</param>
/// <param name="IsRequired">Whether the file must have it.</param>
/// <param name="Words">The words of a closed list; empty for other kinds.</param>
/// <param name="Fields">The fields inside; of Named the one field "value" or the fields of each entry.</param>
public sealed record FieldShape(string Name, FieldKind Kind, bool IsRequired, IReadOnlyList<string> Words, IReadOnlyList<FieldShape> Fields)
{
    /// <summary>The name of the closed list its words are from, "blockUnit"; empty for other kinds.</summary>
    public string ListName { get; init; } = "";

    /// <summary>The name of the value inside a clause.</summary>
    public const string Value = "value";

    /// <summary>The values that an unknown clause may have.</summary>
    public const string Readings = "readings";

    /// <summary>Whether it is a group that carries a standing and a source.</summary>
    public bool HasOrigin => Field("standing") is not null;

    /// <summary>The field inside with this name; null when there is none.</summary>
    public FieldShape? Field(string name) => Fields.FirstOrDefault(field => string.Equals(field.Name, name, StringComparison.Ordinal));
}
