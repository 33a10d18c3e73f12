using System.Globalization;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Reports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>A letter about a step of the closing on paper, with the figures of that moment.</summary>
public sealed class LetterDocument(IStringLocalizer<EndingsTexts> texts)
{
    internal Report Of(LetterPage facts)
    {
        var letter = LetterText.Of(facts, texts);
        return Report.Compose(letter.Subject, CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, facts.Row.OnDay, facts.Authority, page =>
        {
            page.Letter(new([facts.Company], DayText.Show(facts.Row.OnDay), facts.Contract.Reference, letter.Subject));
            foreach (var paragraph in letter.Paragraphs) page.Paragraph(paragraph);
            page.Heading(texts["Figures"]).Table(
                [ReportColumn.Header(""), ReportColumn.Number("")],
                letter.Figures.Select(figure => ReportRow.Of(figure.Label, MoneyText.Show(figure.Amount))));
            if (facts.Sanction is { } why) page.Heading(texts["Consequence"]).Part(new DerivationPart(why, facts.Policy));
            page.Paragraph(texts["Letter.End"].Value).Paragraph(facts.Authority);
        });
    }
}
