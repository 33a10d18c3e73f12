using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Explanations;

/// <summary>How sure a clause is.</summary>
public enum Standing
{
    /// <summary>Found in the source.</summary>
    Published,

    /// <summary>Our reading where the text is silent; shown as "aangenomen" until the authority confirms it.</summary>
    Assumed,

    /// <summary>Left open; asks for a decision when its readings would change the outcome.</summary>
    Unknown,

    /// <summary>Left open in the policy and filled by a recorded decision for this contract or claim.</summary>
    Decided,
}

/// <summary>Where a clause comes from.</summary>
/// <param name="Title">Name of the regulation or page.</param>
/// <param name="Url">Its address, when it has one.</param>
/// <param name="Article">The article, page or row.</param>
/// <param name="LastChecked">The day somebody last compared the clause with the source.</param>
public sealed record LegalReference(string Title, string? Url, string? Article, LocalDate LastChecked);

/// <summary>One step of a derivation: the rule applied, the values it used and made, and the clause behind it.</summary>
/// <param name="Rule">The rule's name, key of its sentence in the wording.</param>
/// <param name="Operands">The values in the sentence, the result last.</param>
/// <param name="Clause">The clause of the policy that the rule read; null for a step about the facts alone.</param>
/// <param name="Standing">How sure that clause is; null when there is no clause.</param>
/// <param name="Source">Where the clause comes from; null when there is no clause.</param>
/// <param name="Reason">Why an assumed clause is read this way, or what a recorded decision says.</param>
public sealed record RuleStep(
    string Rule,
    IReadOnlyList<Operand> Operands,
    string? Clause = null,
    Standing? Standing = null,
    LegalReference? Source = null,
    string? Reason = null);

/// <summary>What a derivation concludes. A closed family: the members stand in this file.</summary>
public abstract record Outcome
{
    private protected Outcome()
    {
    }
}

/// <summary>The contract carries an obligation of this amount.</summary>
/// <param name="Amount">The amount.</param>
/// <param name="IsProvisional">Whether it rests on a base that is not final yet (invoices still to come).</param>
public sealed record Obligated(Money Amount, bool IsProvisional = false) : Outcome;

/// <summary>The contract carries no obligation, which is not the same as an obligation of zero.</summary>
/// <param name="Clause">The clause that says so.</param>
/// <param name="Reason">Name of the reason, key of its sentence in the wording.</param>
public sealed record NotObligated(string Clause, string Reason) : Outcome;

/// <summary>The effort is credited for this amount.</summary>
public sealed record Credited(Money Amount) : Outcome;

/// <summary>The effort is not credited.</summary>
/// <param name="Clause">The clause that refuses it.</param>
/// <param name="Reason">Name of the reason, key of its sentence in the wording.</param>
public sealed record Refused(string Clause, string Reason) : Outcome;

/// <summary>A cap takes this much of booked credit back; negative when it gives back.</summary>
public sealed record Adjusted(Money Amount) : Outcome;

/// <summary>This much of a credit leaves the contract that earned it under an agreement; negative for what comes from another contract.</summary>
public sealed record Pooled(Money Amount) : Outcome;

/// <summary>A shortfall has this consequence in money.</summary>
public sealed record Sanctioned(Money Amount) : Outcome;

/// <summary>A shortfall of this amount has no consequence in money.</summary>
public sealed record Waived(Money Amount) : Outcome;

/// <summary>A term ends on this day.</summary>
public sealed record Due(NodaTime.LocalDate Day) : Outcome;

/// <summary>A human must decide; nothing is guessed.</summary>
/// <param name="Clause">The open clause, or the name of the missing fact.</param>
/// <param name="Question">Name of the question, key of its sentence in the wording.</param>
/// <param name="Readings">The answers the policy or the fact allows, in the spelling of a recorded decision; empty when open.</param>
public sealed record NeedsDecision(string Clause, string Question, IReadOnlyList<string> Readings) : Outcome
{
    /// <summary>An open question without listed answers.</summary>
    public NeedsDecision(string clause, string question) : this(clause, question, [])
    {
    }

    /// <inheritdoc/>
    public bool Equals(NeedsDecision? other) =>
        other is not null && Clause == other.Clause && Question == other.Question && Readings.SequenceEqual(other.Readings);

    /// <inheritdoc/>
    public override int GetHashCode() => HashCode.Combine(Clause, Question, Readings.Count);
}

/// <summary>An outcome with every step that led to it, in order.</summary>
public sealed record Derivation(Outcome Outcome, IReadOnlyList<RuleStep> Steps);
