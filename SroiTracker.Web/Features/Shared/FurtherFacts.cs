using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Reads the facts that only some policies ask, in the very format of a case, and says beside the field what is wrong or missing.</summary>
public sealed class FurtherFacts(IStringLocalizer<EffortTexts> texts)
{
    private const int LongestText = 120;
    private static readonly string[] Special = ["placementKind", "sharedBy", "goalsShare", "wageSubsidy", "inflowMonths", "monthsSinceBenefit"];
    private static readonly string[] Needed = ["halfDays", "municipality", "performedBy", "additional"];

    /// <summary>Whether a fact is asked of everybody who uses the row; the rest is for what is special about a placement and is folded.</summary>
    internal static bool IsUsual(CaseFact fact) => !Special.Contains(fact.Key);

    /// <summary>Whether a fact is always needed where it is asked.</summary>
    internal static bool IsNeeded(CaseFact fact) => Needed.Contains(fact.Key);

    /// <summary>How to fill it in; null without a hint.</summary>
    internal static string? Hint(CaseFact fact, IStringLocalizer texts) =>
        texts["FurtherHint." + fact.Key] is { ResourceNotFound: false } hint ? hint.Value : CaseFactWords.Current.Hint(fact.Key);

    /// <summary>The choices of a fact; none where it is typed.</summary>
    internal IReadOnlyList<SelectListItem> Choices(CaseFact fact, EffortShape shape)
    {
        if (fact.Key == "age") return [.. shape.AgeBands.Select(band => new SelectListItem(AgeText(band), $"{band.Age}"))];
        var offered = FactChoices.Of(fact.Key, [shape.Version])
            ?? (fact.Kind is CaseFactKind.Term or CaseFactKind.Flag ? CaseFactWords.Current.Choices(fact) : []);
        return [.. offered.Select(choice => new SelectListItem(choice.Label, choice.Word))];
    }

    /// <summary>The facts with what was typed of them, and with those of a bonus.</summary>
    internal EffortFacts With(EffortFacts entered, EffortAnswers answers, EffortShape shape, ModelStateDictionary state)
    {
        var credit = new JsonObject();
        foreach (var fact in shape.Further)
        {
            if (Value(fact, answers, shape, state) is not { } value) continue;
            if (CaseFacts.Selection.Contains(fact)) credit["select"] = new JsonObject { [fact.Name] = value };
            else credit[fact.Name] = value;
        }

        var facts = Read(credit, state);
        var kind = shape.Version.PlacementKinds.FirstOrDefault(row => row.Code == facts.PlacementKind);
        Check(answers, shape, facts, kind, state);
        return entered with
        {
            HalfDays = facts.HalfDays, WageCost = facts.WageCost, Register = facts.Register, SupplierPsoStep = facts.SupplierPsoStep,
            Municipality = facts.Municipality, PerformedBy = facts.PerformedBy, Additional = facts.Additional, Select = facts.Select,
            PlacementKind = facts.PlacementKind, SharedBy = kind?.Share == PlacementShare.Students ? facts.SharedBy : null,
            GoalsShare = kind?.Share == PlacementShare.Goals ? facts.GoalsShare : null, WageSubsidy = facts.WageSubsidy,
            InflowMonths = facts.InflowMonths, MonthsSinceBenefit = facts.MonthsSinceBenefit, MonthsSinceSameEmployer = facts.MonthsSinceSameEmployer,
            Age = facts.Age ?? (answers.IsOlder ? shape.BonusAge : null), Permanent = shape.AsksPermanent && answers.Permanent,
            StatusHolder = shape.AsksStatusHolder && answers.StatusHolder, HireAfterMonths = HiredAfter(answers, shape, state),
        };
    }

    /// <summary>What was entered before, as people type it.</summary>
    internal static Dictionary<string, string?> Typed(string json)
    {
        using var document = JsonDocument.Parse(json);
        var credit = document.RootElement.GetProperty("credit");
        var typed = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var fact in CaseFacts.Further)
        {
            var from = CaseFacts.Selection.Contains(fact) && credit.TryGetProperty("select", out var select) ? select : credit;
            if (from.TryGetProperty(fact.Name, out var value))
                typed[fact.Key] = CaseFactWords.Typed(fact,
                    value.ValueKind is JsonValueKind.True or JsonValueKind.False ? $"{value}".ToLowerInvariant() : $"{value}");
        }

        return typed;
    }

    private static Ratio? HiredAfter(EffortAnswers answers, EffortShape shape, ModelStateDictionary state) =>
        shape.AsksHireAfter && answers.HireAfter is { } months
            && state.GetFieldValidationState(nameof(answers.HireAfter)) != ModelValidationState.Invalid
            ? Ratio.Of(months)
            : null;

    private static EffortFacts Read(JsonObject credit, ModelStateDictionary state)
    {
        var written = new JsonObject { ["policy"] = "-", ["on"] = "2000-01-01", ["credit"] = credit };
        var (read, fault) = CaseReader.Read(JsonSerializer.SerializeToElement(written));
        if (fault is null && read?.Question is CreditQuestion question) return question.Facts;
        var name = fault?.Field.Split('.')[^1];
        state.AddModelError(EffortAnswers.Field(CaseFacts.Further.FirstOrDefault(each => each.Name == name)?.Key ?? ""),
            fault is null ? "" : Explainer.Current.Fault(fault.Fault));
        return new EffortFacts();
    }

    private JsonValue? Value(CaseFact fact, EffortAnswers answers, EffortShape shape, ModelStateDictionary state)
    {
        if (answers.Further.GetValueOrDefault(fact.Key)?.Trim() is not { Length: > 0 } typed) return null;
        if (fact.Kind == CaseFactKind.Text && (typed.Length > LongestText || CitizenServiceNumber.OccursIn(typed)))
            return Fault(fact, "FurtherText", state);
        var choices = Choices(fact, shape);
        var chosen = choices.FirstOrDefault(choice => choice.Value == typed || string.Equals(choice.Text, typed, StringComparison.OrdinalIgnoreCase));
        if (choices.Count > 0 && chosen is null) return Fault(fact, "FurtherChoice", state);
        var (value, fault) = CaseFactWords.Read(fact, chosen?.Value ?? typed);
        return fault is null ? JsonValue.Create(value) : Fault(fact, "Further" + fault, state);
    }

    private void Check(EffortAnswers answers, EffortShape shape, EffortFacts facts, PlacementKindRow? kind, ModelStateDictionary state)
    {
        foreach (var fact in shape.Further)
        {
            var isNeeded = Needed.Contains(fact.Key)
                || (fact.Key == "sharedBy" && kind?.Share == PlacementShare.Students)
                || (fact.Key == "goalsShare" && kind?.Share == PlacementShare.Goals)
                || (fact.Key == "register" && facts.SupplierPsoStep is null);
            if (isNeeded && !answers.Has(fact.Key)) Fault(fact, "FurtherMissing", state);
        }

        if (facts.SharedBy == 0) Fault(CaseFacts.Further.First(fact => fact.Key == "sharedBy"), "FurtherShared", state);
    }

    private JsonValue? Fault(CaseFact fact, string key, ModelStateDictionary state)
    {
        if (state.GetFieldValidationState(EffortAnswers.Field(fact.Key)) != ModelValidationState.Invalid)
            state.AddModelError(EffortAnswers.Field(fact.Key), texts[key, CaseFactWords.Current.Label(fact.Key)]);
        return null;
    }

    private string AgeText(AgeBand band) => band switch
    {
        { From: null, To: { } to } => texts["AgeUpTo", to],
        { From: { } from, To: null } => texts["AgeFrom", from],
        _ => texts["AgeBetween", band.From!, band.To!],
    };
}
