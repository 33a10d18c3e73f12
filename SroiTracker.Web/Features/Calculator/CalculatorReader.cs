using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Makes a case of what was typed, in the very format of <c>calculate</c>, so that the page and the command read the same.</summary>
public sealed class CalculatorReader(IStringLocalizer<FormTexts> texts)
{
    private const string CategoryPrefix = "categoryCredited.";

    /// <summary>The case for a policy; null when something typed cannot be read, which is then said beside its field.</summary>
    internal Case? Read(CalculatorInput input, CalculatorTool tool, string folder, PolicyVersion? version, ModelStateDictionary state)
    {
        var written = new JsonObject { ["policy"] = folder, ["on"] = DayText.Field(input.Day) };
        written[tool == CalculatorTool.Obligation ? "obligation" : "credit"] =
            tool == CalculatorTool.Obligation ? Facts(CaseFacts.Obligation, "", input, state) : Effort(input, state);
        written["decisions"] = Decisions(input, folder, version, state);
        if (!state.IsValid) return null;
        var (asked, fault) = CaseReader.Read(JsonSerializer.SerializeToElement(written));
        if (fault is not null) state.AddModelError(Field(fault.Field), Explainer.Current.Fault(fault.Fault));
        return asked;
    }

    private JsonObject Effort(CalculatorInput input, ModelStateDictionary state)
    {
        var facts = Facts(CaseFacts.Effort, "", input, state);
        var select = Facts(CaseFacts.Selection, "", input, state);
        if (select.Count > 0) facts["select"] = select;
        var periods = Enumerable.Range(0, input.Rows).Select(row => Facts(CaseFacts.Period, CaseInWords.Row(row), input, state))
            .Where(period => period.Count > 0).ToList();
        if (periods.Count > 1) facts["periods"] = new JsonArray([.. periods]);
        else foreach (var (name, value) in periods.SelectMany(period => period)) facts[name] = value?.DeepClone();
        if (Categories(input, state) is { Count: > 0 } credited) facts["categoriesCreditedCents"] = credited;
        return facts;
    }

    private JsonObject Facts(IReadOnlyList<CaseFact> known, string row, CalculatorInput input, ModelStateDictionary state)
    {
        var facts = new JsonObject();
        foreach (var fact in known)
        {
            if (Value(fact, fact.Key + row, input[fact.Key + row], state) is not { } value) continue;
            facts[fact.Name] = fact.IsList ? new JsonArray([.. value.Split(';').Select(each => JsonValue.Create(each))]) : JsonValue.Create(value);
        }

        return facts;
    }

    private JsonObject Categories(CalculatorInput input, ModelStateDictionary state)
    {
        var credited = new JsonObject();
        foreach (var (key, typed) in input.Typed.Where(each => each.Key.StartsWith(CategoryPrefix, StringComparison.Ordinal)))
        {
            if (Value(new CaseFact(key, CaseFactKind.Money), key, typed, state) is { } cents) credited[key[CategoryPrefix.Length..]] = cents;
        }

        return credited;
    }

    private JsonObject Decisions(CalculatorInput input, string folder, PolicyVersion? version, ModelStateDictionary state)
    {
        var decisions = new JsonObject();
        foreach (var (clause, typed) in input.Decisions(folder))
        {
            var key = CalculatorInput.DecisionPrefix + folder + "." + clause;
            if (Value(DecisionFact.Of(clause, version), key, typed, state) is { } value) decisions[clause] = value;
        }

        return decisions;
    }

    private string? Value(CaseFact fact, string key, string typed, ModelStateDictionary state)
    {
        if (typed.Length == 0) return null;
        if (fact.Kind == CaseFactKind.Text && CitizenServiceNumber.OccursIn(typed)) return Fault(key, typed, "CitizenServiceNumber", state);
        var (value, fault) = CaseFactWords.Read(fact, typed);
        return fault is null ? value : Fault(key, typed, fault, state);
    }

    private string? Fault(string key, string typed, string fault, ModelStateDictionary state)
    {
        if (state.TryGetValue(key, out var known) && known.Errors.Count > 0) return null;
        state.SetModelValue(key, typed, typed);
        state.AddModelError(key, texts["Typed." + fault]);
        return null;
    }

    /// <summary>The field in which a fault of the case lies: "credit.periods[1].to" is the last day of the second period.</summary>
    private static string Field(string path)
    {
        var name = path.Split('.')[^1];
        var fact = CaseFacts.Obligation.Concat(CaseFacts.Effort).Concat(CaseFacts.Selection).Concat(CaseFacts.Period)
            .FirstOrDefault(each => each.Name == name);
        return path.Contains("periods", StringComparison.Ordinal) && fact is null ? "from" : fact?.Key ?? name;
    }
}

/// <summary>The tools of the calculator.</summary>
public enum CalculatorTool
{
    /// <summary>What does a contract owe?</summary>
    Obligation,

    /// <summary>What is an effort worth?</summary>
    Effort,
}
