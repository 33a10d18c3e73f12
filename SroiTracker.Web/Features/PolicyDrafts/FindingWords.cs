using System.Text.RegularExpressions;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Says a finding in words of the form: part, field and what to do.</summary>
public sealed partial class FindingWords(PolicyWordings words, IStringLocalizer<PolicyDraftsTexts> texts)
{
    /// <summary>Fault or warning.</summary>
    public string Severity(PolicyFinding finding) => texts["Severity." + finding.Severity];

    /// <summary>"Bouwblokken 3, Bedrag (€)".</summary>
    public string Place(PolicyFinding finding)
    {
        var place = finding.Place.TrimStart('$', '.');
        if (place.Length == 0) return texts["WholeFile"];
        var (names, label) = (place.Split('.'), "");
        var parts = new List<string>();
        foreach (var name in names)
        {
            var bare = Index().Replace(name, "");
            label = label.Length == 0 ? bare : label + "." + bare;
            if (!words.Knows(label) && !words.Knows(bare)) parts.Add(name);
            else if (bare != FieldShape.Value)
                parts.Add(words.Of(label).Label
                + Index().Replace(name[bare.Length..], match => " "
                + (int.Parse(match.Groups["at"].Value, System.Globalization.CultureInfo.InvariantCulture) + 1)));
        }

        return string.Join(", ", parts);
    }

    /// <summary>What is wrong and what to do, with the value concerned.</summary>
    public string Sentence(PolicyFinding finding)
    {
        var sentence = finding.Severity == FindingSeverity.Fault ? words.Fault(finding.Code) : Explainer.Current.Warning(finding.Code);
        return finding.Detail.Length == 0 ? sentence : $"{sentence} ({finding.Detail})";
    }

    [GeneratedRegex(@"\[(?<at>[0-9]+)\]", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Index();
}
