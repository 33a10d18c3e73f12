using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared.Components;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The field in which a person answers what the rules leave open: a choice, an amount, a percentage, a number or a word.</summary>
/// <param name="Open">The question.</param>
/// <param name="Version">The policy that asks it; null when none was found.</param>
public sealed record ReadingField(NeedsDecision Open, PolicyVersion? Version)
{
    /// <summary>The name of the field in every form.</summary>
    public const string Name = "Reading";

    private readonly CaseFact fact = DecisionFact.Of(Open.Clause, Version);

    /// <summary>The field for what a derivation leaves open; null when nothing is.</summary>
    internal static ReadingField? Of(Derivation derivation, PolicyVersion? version) =>
        derivation.Outcome is NeedsDecision open ? new(open, version) : null;

    /// <summary>The answers to choose from; empty when the answer is typed.</summary>
    public IReadOnlyList<SelectListItem> Items =>
        [.. Words.Select(word => new SelectListItem(DecisionFact.Shown(Open.Clause, word, Version), word))];

    /// <summary>The kind of field.</summary>
    public FieldType Type => IsChosen ? FieldType.Radio : FactField.TypeOf(fact, 0);

    /// <summary>How to write a typed answer, with the unit of a row of the table; null for a choice.</summary>
    public string? Hint(IStringLocalizer<FormTexts> texts) => IsChosen ? null : HintOf(fact, Version, texts);

    private bool IsChosen => Words.Count > 0;

    private IReadOnlyList<string> Words => Open.Readings.Count > 0 ? Open.Readings
        : fact.Kind is CaseFactKind.Term or CaseFactKind.Flag ? [.. CaseFactWords.Current.Choices(fact).Select(choice => choice.Word)]
        : [];

    /// <summary>How to write what is decided, with the unit of a row of the table; null for a choice.</summary>
    internal static string? HintOf(CaseFact decided, PolicyVersion? version, IStringLocalizer<FormTexts> texts) => decided.Kind switch
    {
        CaseFactKind.Term or CaseFactKind.Flag => null,
        CaseFactKind.Money when version?.Blocks.FirstOrDefault(block => block.Amount?.Origin.Name == decided.Name) is { } block =>
            texts["ReadingHint.MoneyPer", PolicyInWords.Current.Unit(block)].Value,
        _ => texts["ReadingHint." + decided.Kind].Value,
    };

    /// <summary>The answer in the spelling of a recorded decision; null with a fault at the field when it does not fit the question.</summary>
    internal string? Read(string? typed, ModelStateDictionary state, IStringLocalizer<FormTexts> texts)
    {
        if (state.GetFieldValidationState(Name) == ModelValidationState.Invalid) return null;
        if (string.IsNullOrWhiteSpace(typed)) return Fault("Missing", state, texts);
        if (IsChosen) return Words.Contains(typed, StringComparer.Ordinal) ? typed : Fault("Choice", state, texts);
        var (value, fault) = CaseFactWords.Read(fact, typed);
        return fault is null ? value : Fault(fault, state, texts);
    }

    private static string? Fault(string name, ModelStateDictionary state, IStringLocalizer<FormTexts> texts)
    {
        state.AddModelError(Name, texts["Typed." + name]);
        return null;
    }
}
