using System.Globalization;
using System.Resources;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Wording;

/// <summary>Makes sentences of steps and outcomes, from their names and operands. Stored steps hold no sentences, so wording may improve.</summary>
public sealed class Explainer(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(RuleTexts));

    /// <summary>The reader's language.</summary>
    public static Explainer Current => new(CultureInfo.CurrentUICulture);

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

    public string Term(string word) => Texts.GetString("term." + word, culture) ?? word;

    /// <summary>The operand's value as the reader writes it.</summary>
    public string Value(Operand operand) => OperandText.Of(operand, culture, Term);

    private string Fill(string sentence, IEnumerable<Operand> operands) => operands.Aggregate(
        sentence, (text, operand) => text.Replace("{" + operand.Name + "}", Value(operand), StringComparison.Ordinal));

    private string Text(string key) => Texts.GetString(key, culture) ?? key;
}
