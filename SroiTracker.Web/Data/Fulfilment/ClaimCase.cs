using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>What the rules say about a claim, with all that is needed to say it again.</summary>
public sealed record ClaimAnswer(Case Asked, PolicyVersion Version, Derivation Derivation)
{
    /// <summary>The receipt of a booking.</summary>
    public Receipt Receipt => Receipts.Of(Asked, Version, Derivation);

    /// <summary>The credited amount; null when it is refused or open.</summary>
    public Money? Amount => Derivation.Outcome is Credited credited ? credited.Amount : null;

    /// <summary>The same as kept on the claim's row.</summary>
    public ClaimExpectation Expectation => new()
    {
        Outcome = CaseJson.Named(Derivation.Outcome).Name,
        Amount = Amount,
        Clause = Outcomes.Clause(Derivation.Outcome),
        Question = Outcomes.Question(Derivation.Outcome),
        Steps = CaseJson.Steps(Derivation.Steps),
    };
}

/// <summary>What the register knows beside the facts that the contractor entered.</summary>
/// <param name="Evidence">Kinds of evidence handed in; null while that is not tested.</param>
/// <param name="Overlaps">Whether a credit of the same person overlaps.</param>
/// <param name="PlaceCredited">For supervision: whether the place of the same student is credited.</param>
/// <param name="Earlier">Time of the same person credited before; null for none.</param>
/// <param name="CategoriesCredited">What each of the block's categories was credited before on this contract.</param>
/// <param name="Recognition">What the register says on the first day; null where no establishment is confirmed, so that what was entered
/// counts.</param>
/// <param name="SupervisionAsked">Hours a week of supervision that the programme asks of a place; null when it asks none.</param>
/// <param name="Pieces">What was credited before of the same effort; null for nothing.</param>
public sealed record ClaimSurroundings(
    IReadOnlyList<EvidenceKind>? Evidence, bool Overlaps, bool PlaceCredited, EarlierTime? Earlier,
    IReadOnlyDictionary<string, Money>? CategoriesCredited, EarlierPieces? Pieces = null, Recognition? Recognition = null,
    Ratio? SupervisionAsked = null);

/// <summary>Time of a person that was credited before, in months of the calendar and of full-time work.</summary>
public sealed record EarlierTime(Ratio Months, Ratio WorkedMonths);

/// <summary>Puts a claim to the rules of its contract's pinned policy.</summary>
public static class ClaimCase
{
    /// <summary>Asks what the claim is worth.</summary>
    public static ClaimAnswer Ask(
        Contract contract, PolicyVersion version, EffortFacts entered, ClaimSurroundings around, RecordedDecisions decisions)
    {
        var facts = (around.Pieces?.With(entered) ?? entered) with
        {
            ContractStart = contract.Days.StartOn,
            ContractEnd = contract.EffortsUntil,
            Obligation = contract.Obligation,
            Evidence = around.Evidence,
            Overlaps = around.Overlaps,
            PlaceCredited = entered.PlaceCredited || around.PlaceCredited,
            EarlierMonths = around.Earlier?.Months,
            EarlierWorkedMonths = around.Earlier?.WorkedMonths,
            CategoriesCredited = around.CategoriesCredited,
            Recognition = around.Recognition ?? entered.Recognition,
            SupervisionAsked = around.SupervisionAsked,
        };
        var on = ContractCase.Deciding(contract.Days).On(version.DecidingDay.Value) ?? version.ValidFrom;
        var asked = new Case("", version.Folder, on, new CreditQuestion(facts), decisions);
        return new ClaimAnswer(asked, version, CaseRules.Answer(asked, version).Derivation);
    }

    /// <summary>The entered facts as kept on the claim's row.</summary>
    public static string Json(EffortFacts entered, PolicyVersion version) =>
        FactsJson.Write(new Case("", version.Folder, version.ValidFrom, new CreditQuestion(entered), RecordedDecisions.None));

    /// <summary>The entered facts of a claim's row.</summary>
    /// <exception cref="InvalidDataException">The row holds something else.</exception>
    public static EffortFacts Facts(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CaseReader.Read(document.RootElement).Case?.Question is CreditQuestion question
            ? question.Facts
            : throw new InvalidDataException("the claim's facts cannot be read");
    }
}
