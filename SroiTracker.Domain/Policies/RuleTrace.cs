using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Policies;

/// <summary>
/// Reads clauses and facts for one derivation, writes down every step, and remembers the first question that only a person
/// can answer. A rule that cannot read what it needs returns <see cref="Open"/>.
/// </summary>
public sealed class RuleTrace(RecordedDecisions decisions)
{
    private readonly List<RuleStep> steps = [];

    private NeedsDecision? open;

    private Outcome? refusal;

    /// <summary>The steps so far.</summary>
    public IReadOnlyList<RuleStep> Steps => steps;

    /// <summary>The question that stopped the derivation.</summary>
    /// <exception cref="InvalidOperationException">Nothing was open.</exception>
    public NeedsDecision Open => open ?? throw new InvalidOperationException("no question is open");

    /// <summary>What stopped the derivation: a refusal found on the way, or the question.</summary>
    /// <exception cref="InvalidOperationException">Nothing stopped it.</exception>
    public Outcome Stopped => refusal ?? Open;

    /// <summary>Notes that the effort is refused after all. Always false, so that a rule can return it.</summary>
    public bool Refuse(string clause)
    {
        refusal ??= new Refused(clause, "refused." + clause);
        return false;
    }

    /// <summary>Reads a clause, or what was decided for it when it is unknown.</summary>
    /// <param name="parse">Reads a decision that is not one of the clause's readings; null when it cannot be read.</param>
    public bool TryRead<T>(Clause<T> clause, Func<string, T?> parse, out T value) where T : class =>
        TryReadText(clause, text => parse(text) is { } parsed ? (true, parsed) : (false, null!), out value);

    /// <summary>Reads a clause, or what was decided for it when it is unknown.</summary>
    /// <param name="parse">Reads a decision that is not one of the clause's readings; null when it cannot be read.</param>
    public bool TryRead<T>(Clause<T> clause, Func<string, T?> parse, out T value) where T : struct =>
        TryReadText(clause, text => parse(text) is { } parsed ? (true, parsed) : (false, default), out value);

    /// <summary>Reads a clause that a policy may lack; then what was decided for it, or a question with the words of its closed list.</summary>
    public bool TryOptional<T>(string name, Clause<T>? clause, Func<string, T?> parse, out T value) where T : struct, Enum
    {
        if (clause is not null) return TryRead(clause, parse, out value);
        value = default;
        if (decisions.For(name) is not { } decided || parse(decided) is not { } parsed) return Ask(name, "clause.notFound", DecisionText.Words<T>());
        value = parsed;
        return true;
    }

    /// <summary>Reads a fact, or what was decided for it when it is missing.</summary>
    /// <param name="name">The fact's name in the case format.</param>
    /// <param name="given">The fact; null when missing.</param>
    /// <param name="parse">Reads a decision; null when it cannot be read.</param>
    /// <param name="candidates">Values that stand for every possible one, tried before a person is asked.</param>
    public bool TryFact<T>(string name, T? given, Func<string, T?> parse, out T value, params IReadOnlyList<string> candidates) where T : struct
    {
        if ((given ?? (decisions.For(name) is { } decided ? parse(decided) : null)) is { } known)
        {
            value = known;
            return true;
        }

        value = default;
        return Ask(name, "fact." + name, candidates);
    }

    /// <summary>Leaves a question open. Always false, so that a rule can return it.</summary>
    public bool Ask(string clause, string question, IReadOnlyList<string>? readings = null)
    {
        open ??= new NeedsDecision(clause, question, readings ?? []);
        return false;
    }

    /// <summary>What was decided for the clause; null when nothing was.</summary>
    public string? Decided(string clause) => decisions.For(clause);

    /// <summary>Writes down a step that rests on a clause.</summary>
    public void Step(string rule, ClauseOrigin origin, params IReadOnlyList<Operand> operands) =>
        steps.Add(decisions.For(origin.Name) is { } decided && origin.Standing == Standing.Unknown
            ? new RuleStep(rule, operands, origin.Name, Standing.Decided, origin.Source, decided)
            : new RuleStep(rule, operands, origin.Name, origin.Standing, origin.Source, origin.Reason));

    /// <summary>Writes down a step about the facts alone.</summary>
    public void Step(string rule, params IReadOnlyList<Operand> operands) => steps.Add(new RuleStep(rule, operands));

    /// <summary>Writes down a step that rests on a decision a person recorded.</summary>
    public void DecidedStep(string rule, string clause, params IReadOnlyList<Operand> operands) =>
        steps.Add(new RuleStep(rule, operands, clause, Standing.Decided, Reason: decisions.For(clause)));

    private bool TryReadText<T>(Clause<T> clause, Func<string, (bool Read, T Value)> parse, out T value)
    {
        value = clause.Value;
        if (!clause.IsOpen) return true;
        if (decisions.For(clause.Origin.Name) is { } decided)
        {
            if (clause.Readings.TryGetValue(decided, out var reading))
            {
                value = reading;
                return true;
            }

            if (clause.Readings.Count == 0 && parse(decided) is (true, var parsed))
            {
                value = parsed;
                return true;
            }
        }

        return Ask(clause.Origin.Name, "clause.open", [.. clause.Readings.Keys]);
    }
}
