using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The words and figures of a letter about a step of the closing.</summary>
/// <param name="Figures">Each with its label, in the order in which they are added up.</param>
public sealed record LetterText(string Subject, IReadOnlyList<string> Paragraphs, IReadOnlyList<(string Label, Money Amount)> Figures)
{
    /// <summary>Makes the letter of a step; a paragraph that needs a figure which the step does not have is left out.</summary>
    internal static LetterText Of(LetterPage page, IStringLocalizer texts)
    {
        var (row, key) = (page.Row, "Letter." + page.Row.Step);
        var paragraphs = new List<string> { texts[key, page.Contract.Title, page.Contract.Reference] };
        if (row.UntilDay is { } until) paragraphs.Add(texts[key + ".Until", DayText.Show(until)]);
        if (row.Words.Length > 0) paragraphs.Add(texts["Letter.Words", row.Words]);
        if (page.Policy is { } policy) paragraphs.Add(texts["Letter.Policy", policy.Title, DayText.Show(policy.ValidFrom)]);
        return new(texts[key + ".Subject"], paragraphs, Figured(page, texts));
    }

    private static List<(string Label, Money Amount)> Figured(LetterPage page, IStringLocalizer texts)
    {
        var figures = new List<(string, Money)>
        {
            (texts["Obligation"], page.Obligation), (texts["Credited"], page.Credited), (texts["OutstandingThen"], page.Row.Outstanding),
        };
        if (page.Row.Amount is { } amount && page.Row.Step != Domain.Endings.EndingStep.ShortfallFound)
            figures.Add((texts["Figure." + page.Row.Step], amount));
        return figures;
    }
}
