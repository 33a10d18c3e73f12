using Microsoft.AspNetCore.Mvc.Rendering;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>The form of a calculator with what it comes to.</summary>
public sealed record CalculatorPage(
    CalculatorTool Tool, CalculatorInput Input, IReadOnlyList<SelectListItem> Policies, IReadOnlyList<CalculatorGroup> Groups,
    IReadOnlyList<IReadOnlyList<CalculatorField>> Periods, CalculatorResult Result)
{
    /// <summary>Its address.</summary>
    public string Path => PathOf(Tool);

    /// <summary>The decisions that the form keeps.</summary>
    public IEnumerable<FilledDecision> Decisions => Result.Answers.SelectMany(answer => answer.Decisions);

    internal static string PathOf(CalculatorTool tool) => tool == CalculatorTool.Obligation ? "/rekentool/verplichting" : "/rekentool/inspanning";
}

/// <summary>What the facts come to under each policy.</summary>
/// <param name="Input">What was asked.</param>
/// <param name="Answers">An answer for every policy; empty while something cannot be read.</param>
public sealed record CalculatorResult(CalculatorInput Input, IReadOnlyList<CalculatorAnswer> Answers)
{
    /// <summary>The parts of the sum side by side; empty for one policy.</summary>
    public IReadOnlyList<ComparedPhase> Phases => Answers.Count > 1 ? ComparedPhase.Of([.. Answers.Select(answer => answer.Derivation)]) : [];

    /// <summary>What decides the kind of a decision's field.</summary>
    internal static CaseFact DecisionFact(CalculatorAnswer answer, string key) =>
        Wording.DecisionFact.Of(key[(CalculatorInput.DecisionPrefix.Length + answer.Folder.Length + 1)..], answer.Version);
}
