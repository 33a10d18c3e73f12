using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>What one policy makes of the facts.</summary>
/// <param name="Folder">The policy's folder.</param>
/// <param name="Name">The authority.</param>
/// <param name="Version">The version on the day; null when none was in force.</param>
/// <param name="Derivation">The outcome with its steps.</param>
/// <param name="Readings">What each possible answer to the open question would give; empty without listed answers.</param>
/// <param name="Decisions">The decisions that were filled in, each with the address without it.</param>
public sealed record CalculatorAnswer(
    string Folder, string Name, PolicyVersion? Version, Derivation Derivation, IReadOnlyList<ReadingAnswer> Readings,
    IReadOnlyList<FilledDecision> Decisions)
{
    /// <summary>What was asked.</summary>
    public required Case Asked { get; init; }

    /// <summary>How a credit grows month by month; nothing for an obligation. Worked out where it is shown.</summary>
    internal CreditMonthsPart Months => CreditMonthsPart.Of(Asked, Version);

    /// <summary>Whether only a fact is missing, so that nothing has to be decided.</summary>
    public bool NeedsFact => Derivation.Outcome is NeedsDecision open && IsFact(open);

    /// <summary>The field in which a decision without listed answers is typed; null when none is needed.</summary>
    public string? DecisionField => Derivation.Outcome is NeedsDecision { Readings.Count: 0 } open && !NeedsFact && Version is not null
        ? $"{CalculatorInput.DecisionPrefix}{Folder}.{open.Clause}"
        : null;

    internal static bool IsFact(NeedsDecision open) =>
        open.Question.StartsWith("fact.", StringComparison.Ordinal) && open.Clause is not ("agreedValue" or "block");
}

/// <summary>One possible answer to an open question, and what it would give.</summary>
public sealed record ReadingAnswer(string Label, Outcome Outcome, string Address);

/// <summary>A decision somebody filled in.</summary>
public sealed record FilledDecision(string Key, string Clause, string Typed, string Without);

/// <summary>Asks the rules, and what each reading of an open question would give.</summary>
internal static class CalculatorAnswers
{
    internal static CalculatorAnswer Of(Case asked, PolicyBook book, CalculatorInput input, string path)
    {
        var version = book.InForceOn(asked.Policy, asked.On);
        var derivation = CaseRules.Answer(asked, book).Derivation;
        var readings = version is not null && derivation.Outcome is NeedsDecision open
            ? open.Readings.Select(reading => Reading(asked, version, open, reading, input, path))
            : [];
        var decisions = input.Decisions(asked.Policy).Select(each => (Key: $"{CalculatorInput.DecisionPrefix}{asked.Policy}.{each.Clause}", each))
            .Select(each => new FilledDecision(each.Key, each.each.Clause, Filled(version, each.each.Clause, each.each.Typed),
                input.With(path, (each.Key, ""))));
        return new CalculatorAnswer(
            asked.Policy, book.Versions(asked.Policy) is [.., var newest] ? newest.Authority : asked.Policy, version, derivation, [.. readings],
            [.. decisions])
        {
            Asked = asked,
        };
    }

    private static ReadingAnswer Reading(
        Case asked, PolicyVersion version, NeedsDecision open, string reading, CalculatorInput input, string path)
    {
        var outcome = CaseRules.Answer(asked with { Decisions = asked.Decisions.With(open.Clause, reading) }, version).Derivation.Outcome;
        var fact = CalculatorAnswer.IsFact(open)
            ? CaseFacts.Obligation.Concat(CaseFacts.Effort)
                .FirstOrDefault(each => each.Name == open.Clause && each.Kind is CaseFactKind.Term or CaseFactKind.Text)
            : null;
        var key = fact?.Key ?? $"{CalculatorInput.DecisionPrefix}{asked.Policy}.{open.Clause}";
        return new ReadingAnswer(DecisionFact.Shown(open.Clause, reading, version), outcome, input.With(path, (key, reading)));
    }

    /// <summary>A decision that was filled in as people say it; a number stays as it was typed.</summary>
    private static string Filled(PolicyVersion? version, string clause, string typed) =>
        DecisionFact.Of(clause, version).Kind is CaseFactKind.Text or CaseFactKind.Term or CaseFactKind.Flag
            ? DecisionFact.Shown(clause, typed, version)
            : typed;
}
