using NodaTime;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The closing of one contract: what was done, what may be done now, what it would come to.</summary>
public sealed record EndingPage
{
    public required Contract Contract { get; init; }

    public required string Company { get; init; }

    public required EndingReading Reading { get; init; }

    public required PolicyVersion? Policy { get; init; }

    /// <summary>What the rules say about a sanction now; null when nothing is outstanding or no policy counts.</summary>
    public required SanctionAnswer? Sanction { get; init; }

    /// <summary>The last day of recovery that the policy gives from today; null when it states none.</summary>
    public required LocalDate? PolicyRecovery { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>The steps that this person may take now, the first one first.</summary>
    public required IReadOnlyList<StepShape> Open { get; init; }

    /// <summary>The step whose form is open; null when none is.</summary>
    public StepShape? Chosen { get; init; }

    public StepForm Form { get; init; } = new();

    /// <summary>The step whose form opens: the one that was asked, or the first that may be taken; null when none may.</summary>
    internal StepShape? Choice(string? slug) => Open.FirstOrDefault(shape => shape.Slug == slug) ?? (Open.Count == 0 ? null : Open[0]);

    /// <summary>Why a sanction cannot be imposed now; null when it can or nothing is outstanding.</summary>
    public EndingRefusal? SanctionWaits =>
        Reading.Standing.Stage == EndingStage.Recovery ? EndingRules.Refusal(EndingStep.SanctionImposed, Reading.Standing, Today) : null;

    /// <summary>Why the outcome cannot be established now; null when it can or that is behind.</summary>
    public EndingRefusal? EstablishWaits => Reading.Standing.Stage is EndingStage.Running or EndingStage.Reported
        ? EndingRules.Refusal(Contract.Outstanding.Cents <= 0 ? EndingStep.Fulfilled : EndingStep.ShortfallFound, Reading.Standing, Today)
        : null;

    /// <summary>Whether a closed contract has something to do again.</summary>
    public bool IsOpenAgain => Reading.Standing.Stage is EndingStage.Fulfilled or EndingStage.Waived && Contract.Outstanding.Cents > 0;
}

/// <summary>The final statement (eindverklaring): every euro of the account.</summary>
public sealed record StatementPage
{
    public required Contract Contract { get; init; }

    public required string Company { get; init; }

    public required string Authority { get; init; }

    public required PolicyVersion? Policy { get; init; }

    /// <summary>Why the contract owes what it owes; null before the rules were asked.</summary>
    public required Derivation? Why { get; init; }

    public required IReadOnlyList<StatementLine> Lines { get; init; }

    /// <summary>The decision that closed the contract; null for none.</summary>
    public required EndingRow? Decision { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>Address of the same statement as PDF.</summary>
    public required string Pdf { get; init; }

    /// <summary>The day of the figures: of the last booking once it is final, so that the same statement stays the same.</summary>
    public LocalDate Day => IsFinal && Lines.Count > 0 ? Lines[^1].Day : Today;

    /// <summary>Whether nothing is left to do or to pay.</summary>
    public bool IsFinal => EndingReading.StageOf(Contract.State) is EndingStage.Fulfilled or EndingStage.Sanctioned or EndingStage.Waived
        && Contract.Outstanding.Cents <= 0 && Contract.Payable.IsZero;
}

/// <summary>One booking of the statement.</summary>
/// <param name="About">The claim's own reference and block; null for a booking that is about no claim.</param>
/// <param name="Balance">What was outstanding after it.</param>
public sealed record StatementLine(
    Guid Id, LocalDate Day, Domain.Ledger.EntryKind Kind, Domain.Ledger.Book Book, Domain.Values.Money Amount, Domain.Values.Money Balance,
    string? About,
    string Why);

/// <summary>A letter about a step: draft with the figures of that moment.</summary>
/// <param name="Row">The step.</param>
/// <param name="Obligation">What had to be done at that moment.</param>
/// <param name="Credited">What was done at that moment.</param>
/// <param name="Sanction">How the sanction was derived; null for a letter without one.</param>
public sealed record LetterPage(
    Contract Contract, string Company, string Authority, EndingRow Row, Domain.Values.Money Obligation, Domain.Values.Money Credited,
    PolicyVersion? Policy, Derivation? Sanction, string Pdf, string Back);
