using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Imports;

/// <summary>Says in the reader's language what became of a row and of a file.</summary>
public sealed class RegisterImportText(IStringLocalizer<ImportTexts> texts)
{
    /// <summary>"Rij 2, 2020/S 001-000341/1: nieuw. Er is nog geen verplichting. …"</summary>
    public string Of(ImportedLine line) => texts["Line", line.Row, line.Reference, texts["State." + line.State].Value] + " " + WhyOf(line);

    /// <summary>Why a row has the obligation that it has, or none.</summary>
    public string WhyOf(ImportedLine line) => line switch
    {
        { Outcome: nameof(Obligated), Amount: { } amount } => texts["Outcome.Obligated", MoneyText.Show(amount)],
        { Outcome: nameof(NotObligated), Why: { } reason } => texts["Outcome.NotObligated"] + " " + Explainer.Current.Reason(reason),
        { Outcome: nameof(NeedsDecision), Why: { } question } => texts["Outcome.NeedsDecision"] + " " + Explainer.Current.Question(question),
        { State: ImportedState.NotUsable, Why: { } doubt } => texts["Award." + doubt],
        _ => "",
    };

    /// <summary>How many rows are new, the same, different.</summary>
    public string Counts(RegisterImportResult result) => result.TakesOver
        ? texts["Summary.Changed", result.New, result.Changed, result.Same]
        : texts["Summary.Register", result.New, result.Same, result.Differs];

    /// <summary>Whether anything was kept.</summary>
    public string Ending(RegisterImportResult result) =>
        texts[result.IsRefused ? "Summary.Nothing" : result.IsSaved ? "Summary.Kept" : "Summary.DryRun"];
}
