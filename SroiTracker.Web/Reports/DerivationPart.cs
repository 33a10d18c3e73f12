using System.Globalization;
using System.Resources;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Reports;

/// <summary>Why an amount is what it is, as the page says it: every step in words with its source, and what follows.</summary>
/// <param name="why">The derivation.</param>
/// <param name="policy">The policy, for the words of what was decided; null when none was in force.</param>
public sealed class DerivationPart(Derivation why, PolicyVersion? policy) : IReportPart
{
    private static readonly ResourceManager Texts = new(typeof(DerivationTexts));

    private readonly Explainer say = Explainer.Current;

    public void Compose(ReportPage page) => page.Steps(why.Steps.Select(Step)).Paragraph(Words.Bold(say.Outcome(why.Outcome)));

    private Words Step(RuleStep step)
    {
        var sentence = Words.Of(say.Sentence(step));
        if (step.Source is not { } source) return sentence;
        var place = source.Article is { } article ? $", {article}" : "";
        var title = source.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out _) ? Words.Link(source.Title, url) : Words.Of(source.Title);
        return sentence.And($"\n{Text("Source")} ").And(title)
            .And($"{place} ({Text("Checked")} {DayText.Show(source.LastChecked)}{Certainty(step)})");
    }

    /// <summary>What is not simply printed in the regulation says so, with the reason.</summary>
    private string Certainty(RuleStep step)
    {
        if (step.Standing is not { } standing || standing == Standing.Published) return "";
        return $"; {say.Term(TermText.Of(standing))}" + (step.Reason is { } reason ? $": {DecisionFact.Reason(step, reason, policy)}" : "");
    }

    private static string Text(string key) => Texts.GetString(key, CultureInfo.CurrentUICulture) ?? key;
}
