using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Features.Shared.Components;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>One question of the calculator.</summary>
/// <param name="Name">Its name in the address.</param>
/// <param name="Label">What is asked.</param>
/// <param name="Hint">How to fill it in; null without a hint.</param>
/// <param name="Type">What kind of field.</param>
/// <param name="Items">The choices, when there are any.</param>
/// <param name="Value">What was typed.</param>
/// <param name="IsMany">Whether several choices may be ticked.</param>
public sealed record CalculatorField(
    string Name, string Label, string? Hint, FieldType Type, IReadOnlyList<SelectListItem> Items, string Value, bool IsMany = false)
{
    /// <summary>A field for a fact, with the choices of its closed list or those given.</summary>
    internal static CalculatorField Of(CaseFact fact, string name, string value, IReadOnlyList<SelectListItem>? items = null)
    {
        var words = CaseFactWords.Current;
        var choices = items ?? (fact.Kind is CaseFactKind.Term or CaseFactKind.Flag
            ? [.. words.Choices(fact).Select(choice => new SelectListItem(choice.Label, choice.Word))]
            : []);
        var shown = fact.Kind == CaseFactKind.Day && DayText.Parse(value) is { } day ? DayText.Field(day) : value;
        return new CalculatorField(
            name, words.Label(fact.Key), words.Hint(fact.Key), FactField.TypeOf(fact, choices.Count), choices, shown,
            fact is { IsList: true, Kind: CaseFactKind.Term });
    }
}

/// <summary>Questions that belong together.</summary>
/// <param name="Name">Name of the group, key of its text.</param>
/// <param name="Fields">The questions.</param>
/// <param name="IsOpen">Whether they show at once; otherwise they are folded.</param>
public sealed record CalculatorGroup(string Name, IReadOnlyList<CalculatorField> Fields, bool IsOpen);
