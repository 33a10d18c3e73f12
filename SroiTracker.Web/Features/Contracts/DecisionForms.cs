using System.ComponentModel.DataAnnotations;
using System.Diagnostics.CodeAnalysis;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The answer to a question that the rules leave open.</summary>
public sealed class DecisionForm
{
    public int Version { get; set; }

    [Required, StringLength(100)]
    public string? Clause { get; set; }

    [StringLength(100), Display(Name = "Reading")]
    public string? Reading { get; set; }

    [Required, StringLength(500), Display(Name = "WhyLabel")]
    public string? Why { get; set; }

    /// <summary>Whether a decision can answer the question; a missing policy or fact is answered by the facts, a contested policy by a
    /// choice.</summary>
    internal static bool CanFill(NeedsDecision question) => question.Clause == CaseRules.PolicyClause
        ? question.Readings.Count > 0
        : !question.Question.StartsWith("fact.", StringComparison.Ordinal);

    /// <summary>Whether the form is about this question and may answer it.</summary>
    internal bool Answers([NotNullWhen(true)] ReadingField? question) =>
        question is not null && question.Open.Clause == Clause && CanFill(question.Open);

    internal RecordedDecision ToDecision(Guid contractId, string reading, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        Subject = DecisionSubject.Contract,
        SubjectId = contractId,
        Clause = Clause ?? "",
        Reading = reading,
        Why = Why ?? "",
        RecordedBy = change.Who,
        RecordedAt = change.When,
    };
}

/// <summary>An exemption, or another percentage, for one contract.</summary>
public sealed class ExemptionForm
{
    public int Version { get; set; }

    /// <summary>The percentage that counts instead; 0 frees the contract altogether.</summary>
    [Required, Display(Name = "ExemptPercentage")]
    public Ratio? Percentage { get; set; }

    [Required, Display(Name = "FromDay")]
    public LocalDate? FromDay { get; set; }

    [Display(Name = "UntilDay")]
    public LocalDate? UntilDay { get; set; }

    [Required, StringLength(500), Display(Name = "WhyLabel")]
    public string? Why { get; set; }

    internal Exemption ToExemption(Guid contractId, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        ContractId = contractId,
        Percentage = Percent.Points(Percentage) ?? throw new InvalidOperationException("the form was checked"),
        FromDay = FromDay ?? throw new InvalidOperationException("the form was checked"),
        UntilDay = UntilDay,
        Why = Why ?? "",
        RecordedBy = change.Who,
        RecordedAt = change.When,
    };
}

/// <summary>A question of a contract with the form that answers it.</summary>
/// <param name="Contract">The contract.</param>
/// <param name="Question">What is asked.</param>
/// <param name="Form">The answer so far.</param>
public sealed record AnswerPart(Guid Contract, ReadingField Question, DecisionForm Form);

/// <summary>The page of a contract's decisions.</summary>
internal sealed record DecisionsPage(
    Contract Contract, ReadingField? Question, DecisionForm Decision, ExemptionForm Form, PreviewPart? Preview,
    IReadOnlyList<RecordedDecision> Decisions, IReadOnlyList<Exemption> Exemptions);
