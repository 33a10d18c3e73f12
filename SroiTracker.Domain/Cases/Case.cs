using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Cases;

/// <summary>One question to the rules: which policy, on which day, about what. The same shape serves <c>calculate</c>, examples and
/// receipts.</summary>
/// <param name="Id">The case's own name; empty in a receipt.</param>
/// <param name="Policy">The authority's folder.</param>
/// <param name="On">The day that decides the version.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Decisions">Recorded decisions that fill unknown clauses.</param>
public sealed record Case(string Id, string Policy, LocalDate On, CaseQuestion Question, RecordedDecisions Decisions);

/// <summary>What a case asks. A closed family: the members stand in this file.</summary>
public abstract record CaseQuestion
{
    private protected CaseQuestion()
    {
    }
}

/// <summary>What does this contract owe?</summary>
public sealed record ObligationQuestion(ObligationFacts Facts) : CaseQuestion;

/// <summary>What is this effort worth?</summary>
public sealed record CreditQuestion(EffortFacts Facts) : CaseQuestion;

/// <summary>When does this term end? Asked of the policy's process terms.</summary>
public sealed record DeadlineQuestion(ProcessTerm Term, LocalDate Day) : CaseQuestion;

/// <summary>What follows from a shortfall? Asked of the policy's sanction.</summary>
public sealed record SanctionQuestion(Money Obligation, Money Approved, ShortfallDecision? Decision) : CaseQuestion;

/// <summary>What does a category's cap take back when the obligation changes?</summary>
public sealed record CapQuestion(string Category, Money Obligation, Money Credited, Money TakenBack) : CaseQuestion;

/// <summary>What does one credit do to a contract of an agreement?</summary>
public sealed record PoolQuestion(PooledFacts Facts) : CaseQuestion;

/// <summary>A case that cannot be read.</summary>
/// <param name="Id">The case's own name, when that could be read.</param>
/// <param name="Field">The field at fault, "credit.hoursPerWeek".</param>
/// <param name="Fault">Name of the fault, key of its sentence in the wording.</param>
/// <param name="Value">What stands there, cut short.</param>
public sealed record CaseFault(string Id, string Field, string Fault, string Value);
