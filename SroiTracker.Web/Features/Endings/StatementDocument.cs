using System.Globalization;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Reports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>The final statement on paper: the sum, every euro with its balance, the decision and why the obligation is what it is.</summary>
public sealed class StatementDocument(IStringLocalizer<EndingsTexts> texts)
{
    internal Report Of(StatementPage facts) => Report.Compose(
        texts[facts.IsFinal ? "Statement" : "StatementSoFar"], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, facts.Day, facts.Authority,
        page =>
        {
            page.Paragraph(texts[facts.IsFinal ? "StatementFinal" : "StatementOpen"].Value).Facts(Who(facts));
            page.Heading(texts["Sum"]).Table([ReportColumn.Header(""), ReportColumn.Number("")], Sum(facts));
            page.Heading(texts["EveryEuro"]).Table(Columns, facts.Lines.Select(Line), texts["NoBookings"]);
            if (facts.Decision is { } decision)
            {
                page.Heading(texts["Decision"]).Paragraph(
                    Words.Bold(texts["Happened." + decision.Step]).And($" ({DayText.Show(decision.OnDay)}): {decision.Words}"));
            }

            if (facts.Why is { } why) page.Heading(texts["Why"]).Part(new DerivationPart(why, facts.Policy));
        });

    private ReportColumn[] Columns =>
    [
        new(texts["Day"]), ReportColumn.Header(texts["Booking"]), new(texts["About"]), ReportColumn.Number(texts["Amount"]),
        ReportColumn.Number(texts["Balance"]),
    ];

    private IEnumerable<(string Name, Words Value)> Who(StatementPage facts)
    {
        var contract = facts.Contract;
        yield return (texts["Contract"], $"{contract.Title} ({contract.Reference})");
        yield return (texts["Company"], facts.Company);
        yield return (texts["Term"], $"{Day(contract.Days.StartOn)} – {Day(contract.Days.EndOn)}");
        if (facts.Policy is { } policy) yield return (texts["Policy"], $"{policy.Title} ({DayText.Show(policy.ValidFrom)})");
        yield return (texts["StateHead"], texts["Closing." + contract.State].Value);
    }

    private IEnumerable<ReportRow> Sum(StatementPage facts)
    {
        var contract = facts.Contract;
        yield return ReportRow.Of(texts["Obligation"].Value, MoneyText.Show(contract.Obligation));
        yield return ReportRow.Of(texts["Credited"].Value, MoneyText.Show(contract.Credited));
        yield return ReportRow.Of(texts["Closed"].Value, MoneyText.Show(contract.Closed));
        yield return ReportRow.Total(texts["Outstanding"].Value, MoneyText.Show(contract.Outstanding));
        yield return ReportRow.Of(texts["Payable"].Value, MoneyText.Show(contract.Payable));
    }

    private ReportRow Line(StatementLine line)
    {
        var kind = texts["Entry." + line.Kind].Value;
        return ReportRow.Of(
            DayText.Short(line.Day), line.Book == Book.Payable ? $"{kind}\n{texts["InPayable"].Value}" : kind,
            line.About is { } about ? $"{about}\n{line.Why}" : line.Why, MoneyText.Show(line.Amount), MoneyText.Show(line.Balance));
    }

    private static string Day(NodaTime.LocalDate? day) => day is { } known ? DayText.Show(known) : "–";
}
