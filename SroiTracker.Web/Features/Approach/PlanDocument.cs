using System.Globalization;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Reports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>The agreed plan of approach as a document: every line with its amount and why, and plan against actual by month.</summary>
public sealed class PlanDocument(IStringLocalizer<ApproachTexts> texts)
{
    internal Report Of(AgreedPlan facts) => Report.Compose(
        texts["Document", facts.Contract.Reference], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, facts.Months.Today, facts.Authority,
        page =>
        {
            page.Paragraph(texts["DocumentLead", facts.Agreed.Version.Number, DayText.Show(facts.AgreedOn)].Value);
            page.Facts(Who(facts));
            page.Heading(texts["Lines"])
                .Table([ReportColumn.Header(texts["Block"]), new(texts["DocumentFacts"]), ReportColumn.Number(texts["Worth"])],
                [.. facts.Plan.Lines.Select(line => Row(line, facts)), ReportRow.Total(texts["Sum"].Value, "", MoneyText.Show(facts.Plan.Planned))]);
            page.Paragraph(Difference(facts.Plan)).Heading(texts["WhyAmount"]);
            foreach (var line in facts.Plan.Lines)
                page.Subheading(LineWords.Label(line.Line, facts.Policy)).Part(new DerivationPart(line.Derivation, facts.Policy));
            page.Heading(texts["Months"]);
            foreach (var sentence in ForecastWords.Current.Both(facts.Months.Outlook)) page.Paragraph(sentence);
            page.Paragraph(texts["MonthsRule"].Value).Table(MonthColumns, facts.Months.Table.Months.Select(Row));
        });

    private IEnumerable<(string, Words)> Who(AgreedPlan facts)
    {
        var (contract, policy) = (facts.Contract, facts.Policy);
        yield return (texts["DocumentContract"], $"{contract.Title} ({contract.Reference})");
        yield return (texts["FromAuthority"], facts.Authority);
        yield return (texts["FromContractor"], facts.Company);
        yield return (texts["DocumentPolicy"], texts["DocumentPolicyFrom", policy.Title, DayText.Show(policy.ValidFrom)].Value);
        yield return (texts["SubmittedOn"], DayText.Show(DutchDay.Of(facts.Agreed.Version.SubmittedAt)));
        yield return (texts["DocumentAgreedOn"], DayText.Show(facts.AgreedOn));
        yield return (texts["Obligation"], MoneyText.Show(facts.Plan.Obligation));
        yield return (texts["Planned"], MoneyText.Show(facts.Plan.Planned));
    }

    private ReportRow Row(ValuedLine line, AgreedPlan facts)
    {
        var said = LineWords.Facts(line.Line, facts.Policy).Select(fact => $"{fact.Label}: {fact.Value}");
        if (line.Line.Note.Length > 0) said = said.Append(line.Line.Note);
        return ReportRow.Of(
            LineWords.Label(line.Line, facts.Policy), string.Join('\n', said), line.Counts ? MoneyText.Show(line.Value) : texts["NotCounted"].Value);
    }

    private string Difference(PlanOfApproach plan) => plan.Short > Money.Zero ? texts["Short", MoneyText.Show(plan.Short)]
        : plan.Over > Money.Zero ? texts["Over", MoneyText.Show(plan.Over)] : texts["Exact"];

    private ReportColumn[] MonthColumns =>
    [
        ReportColumn.Header(texts["Month"]), ReportColumn.Number(texts["PlannedMonth"]), ReportColumn.Number(texts["ActualMonth"]),
        ReportColumn.Number(texts["PlannedSoFar"]), ReportColumn.Number(texts["ActualSoFar"]),
    ];

    private static ReportRow Row(PlanMonth month) => ReportRow.Of(
        DayText.Show(month.Month), MoneyText.Show(month.Planned), MoneyText.Show(month.Actual), MoneyText.Show(month.PlannedSoFar),
        MoneyText.Show(month.ActualSoFar));
}
