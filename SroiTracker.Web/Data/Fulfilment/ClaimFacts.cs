using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>What a contractor says was done. Replaced as a whole while it is a draft.</summary>
public sealed record ClaimFacts
{
    /// <summary>The block's local code in the policy of the contract.</summary>
    public string BlockCode { get; init; } = "";

    /// <summary>The block's kind, so that lists need not open the policy.</summary>
    public string Kind { get; init; } = "";

    /// <summary>The contractor's own reference, never a name.</summary>
    public string OwnReference { get; init; } = "";

    /// <summary>Keyed hash that stands for the person within the authority; null where no person is involved.</summary>
    public string? PersonKey { get; init; }

    /// <summary>
    /// Whether the key was made of a practice-agreement number, so that overlap across contractors is checked.
    /// </summary>
    public bool HasPracticeAgreement { get; init; }

    /// <summary>
    /// Keyed hash of the practice-agreement number of a later period, or by the authority into which another merged, beside the key of the person
    /// that stays the same; null without one.
    /// </summary>
    public string? AgreementKey { get; init; }

    public CreboCode? Crebo { get; init; }

    public LocalDate? FromDay { get; init; }

    public LocalDate? ToDay { get; init; }

    public int? Weeks { get; init; }

    public int? Months { get; init; }

    /// <summary>Digits with at most one decimal point.</summary>
    public string? HoursPerWeek { get; init; }

    /// <summary>Digits with at most one decimal point.</summary>
    public string? Hours { get; init; }

    /// <summary>JSON list of hours per week.</summary>
    public string? ByWeek { get; init; }

    /// <summary>Every fact as canonical JSON in the case format, for deriving again.</summary>
    public string Json { get; init; } = "{}";
}

/// <summary>What the rules say about a claim before anybody judged it.</summary>
public sealed record ClaimExpectation
{
    /// <summary>Credited, Refused or NeedsDecision; null before the first derivation.</summary>
    public string? Outcome { get; init; }

    public Money? Amount { get; init; }

    public string? Clause { get; init; }

    public string? Question { get; init; }

    /// <summary>The steps as canonical JSON.</summary>
    public string? Steps { get; init; }

    /// <summary>What the rules said then and why; null before the first derivation.</summary>
    public Derivation? Derivation() => KeptDerivation.Of(Outcome, Amount, Clause, Question, Steps);
}
