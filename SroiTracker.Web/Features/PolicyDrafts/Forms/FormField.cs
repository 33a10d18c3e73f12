using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Features.PolicyDrafts.Forms;

/// <summary>One field of a form about a part of a policy, with what was typed and what is wrong.</summary>
/// <param name="Shape">What may stand in it.</param>
/// <param name="Path">Its name in the form.</param>
/// <param name="Words">Its label and hint.</param>
/// <param name="Typed">What it shows.</param>
/// <param name="Fields">The fields inside a group.</param>
/// <param name="Rows">The rows inside, the last one empty for a new row.</param>
/// <param name="Errors">What is wrong with it, in words.</param>
/// <param name="Choices">What can be chosen: word and label.</param>
/// <param name="Summary">A filled clause or group in a few words; empty while it is not filled.</param>
/// <param name="Offer">What is offered for a clause that the text is silent about, in words; null when nothing is.</param>
public sealed record FormField(
    FieldShape Shape,
    string Path,
    FieldWords Words,
    string Typed,
    IReadOnlyList<FormField> Fields,
    IReadOnlyList<FormRow> Rows,
    IReadOnlyList<string> Errors,
    IReadOnlyList<(string Word, string Label)> Choices,
    string Summary,
    string? Offer)
{
    /// <summary>Its id on the page.</summary>
    public string Id => Shared.Components.FieldId.Of(Path);

    /// <summary>Whether it or something inside it is wrong.</summary>
    public bool HasErrors => Errors.Count > 0 || Fields.Any(each => each.HasErrors) || Rows.Any(row => row.Fields.Any(each => each.HasErrors));

    /// <summary>This field and all inside it.</summary>
    public IEnumerable<FormField> All() => Fields.Concat(Rows.SelectMany(row => row.Fields)).SelectMany(field => field.All()).Prepend(this);
}

/// <summary>One row of a list inside a form.</summary>
/// <param name="Path">Its name in the form, "personCaps[0]".</param>
/// <param name="Fields">Its fields.</param>
/// <param name="IsNew">Whether it is the empty row at the end.</param>
public sealed record FormRow(string Path, IReadOnlyList<FormField> Fields, bool IsNew);

/// <summary>How a field is called.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Hint">How to fill it in; null without a hint.</param>
public sealed record FieldWords(string Label, string? Hint);
