using System.Globalization;
using System.Resources;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>Makes sentences of steps and outcomes, from their names and operands. Stored steps hold no sentences, so wording may improve.</summary>
public sealed class Explainer(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(RuleTexts));

    /// <summary>The reader's language.</summary>
    public static Explainer Current => new(CultureInfo.CurrentUICulture);

    /// <summary>English, for who asks the API for it.</summary>
    public static Explainer English { get; } = new(CultureInfo.GetCultureInfo("en"));

    /// <summary>Dutch, whatever the machine's language.</summary>
    public static Explainer Dutch { get; } = new(CultureInfo.GetCultureInfo("nl-NL"));

    public string Sentence(RuleStep step) => Fill(Text("step." + step.Rule), step.Operands);

    public string Question(string name) => Text("question." + name);

    public string Reason(string name) => Text("reason." + name);

    public string Fault(string code) => Text("fault." + code);

    public string Warning(string code) => Text("warning." + code);

    /// <summary>The sentence of a finding, whatever its severity.</summary>
    public string Finding(PolicyFinding finding) =>
        finding.Severity == FindingSeverity.Fault ? Fault(finding.Code) : Warning(finding.Code);

    /// <summary>What a derivation concludes, in one sentence.</summary>
    public string Outcome(Outcome outcome) => outcome switch
    {
        Obligated { IsProvisional: true } obligated => Amount("provisional", obligated.Amount),
        Obligated obligated => Amount("obligated", obligated.Amount),
        Credited credited => Amount("credited", credited.Amount),
        Pooled pooled => Amount("pooled", pooled.Amount),
        Adjusted adjusted => Amount("adjusted", adjusted.Amount),
        Sanctioned sanctioned => Amount("sanctioned", sanctioned.Amount),
        Waived waived => Amount("waived", waived.Amount),
        Due due => Text("outcome.due").Replace("{day}", Value(Operand.Of("day", due.Day)), StringComparison.Ordinal),
        NotObligated not => Text("outcome.notObligated") + " " + Reason(not.Reason),
        Refused refused => Text("outcome.refused") + " " + Reason(refused.Reason),
        NeedsDecision open => Text("outcome.needsDecision") + " " + Question(open.Question),
        _ => "",
    };

    public string Term(string word) => Texts.GetString("term." + word, culture) ?? word;

    /// <summary>What an operand is, in a word.</summary>
    public string Name(Operand operand) => Text("operand." + operand.Name);

    /// <summary>The operand's value as the reader writes it.</summary>
    public string Value(Operand operand) => OperandText.Of(operand, culture, Term);

    private string Amount(string outcome, Money amount) =>
        Text("outcome." + outcome).Replace("{amount}", MoneyText.Show(amount), StringComparison.Ordinal);

    private string Fill(string sentence, IEnumerable<Operand> operands) => operands.Aggregate(
        sentence, (text, operand) => text.Replace("{" + operand.Name + "}", Value(operand), StringComparison.Ordinal));

    private string Text(string key) => Texts.GetString(key, culture) ?? key;
}
