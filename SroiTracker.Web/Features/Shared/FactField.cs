using SroiTracker.Web.Features.Shared.Components;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Which kind of field asks a fact of a case.</summary>
internal static class FactField
{
    /// <param name="choices">How many there are to choose from; none for a fact that is typed.</param>
    internal static FieldType TypeOf(CaseFact fact, int choices) => fact switch
    {
        _ when choices > 0 => FieldType.Select,
        { IsList: true } => FieldType.Text,
        { Kind: CaseFactKind.Money } => FieldType.Money,
        { Kind: CaseFactKind.Percent or CaseFactKind.Number } => FieldType.Hours,
        { Kind: CaseFactKind.Count } => FieldType.Number,
        { Kind: CaseFactKind.Day } => FieldType.Date,
        _ => FieldType.Text,
    };
}
