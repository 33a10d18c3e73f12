using Microsoft.Extensions.Localization;
using NodaTime.Text;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Says what an example should come to and what it comes to: "telt mee € 25.000,00".</summary>
public sealed class ExampleWords(PolicyWordings words, IStringLocalizer<PolicyDraftsTexts> texts)
{
    /// <summary>What it should come to.</summary>
    public string Expected(ExampleResult example) =>
        example.Expected.Length == 0 ? texts["NothingExpected"] : texts["Expects", Said(example.Expected)];

    /// <summary>What it comes to now, or why it cannot be asked.</summary>
    public string Found(ExampleResult example)
    {
        if (example.Fault is { } fault) return $"{fault.Field} {words.Fault(fault.Fault)}".Trim();
        return example.Result is null ? texts["NotAsked"] : texts["ComesTo", Said(example.Found)];
    }

    /// <summary>"Credited 2500000" in words.</summary>
    private string Said(string line) => string.Join(' ', line.Split(' ').Select((word, at) =>
        at == 0 ? words.Word("outcome", word)
        : long.TryParse(word, System.Globalization.CultureInfo.InvariantCulture, out var cents) ? MoneyText.Show(Money.OfCents(cents))
        : LocalDatePattern.Iso.Parse(word).TryGetValue(default, out var day) ? DayText.Show(day) : word));
}
