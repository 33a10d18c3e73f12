using System.Globalization;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Reports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.InterimReports;

/// <summary>The interim report of a contract (tussenstand): who, what, why, what was done and what is left.</summary>
public sealed class InterimReport(IStringLocalizer<InterimTexts> texts, IStringLocalizer<FulfilmentTexts> shared)
{
    internal Report Of(InterimFacts facts) => Report.Compose(
        texts["Title", facts.Reference], CultureInfo.CurrentUICulture.TwoLetterISOLanguageName, facts.Today, facts.Authority, page =>
        {
            page.Paragraph(texts["Lead", DayText.Show(facts.Today), MoneyText.Show(facts.Sum.Outstanding)].Value);
            page.Heading(texts["Who"]).Facts(Who(facts));
            page.Heading(texts["Sum"]).Facts(Sum(facts.Sum));
            if (facts.Sum.Obligation > Money.Zero) page.Figure(Picture(facts.Sum));
            if (facts.Why is { } why) page.Heading(texts["Why"]).Part(new DerivationPart(why, facts.Policy));
            page.Part(new InterimClaims(facts.Claims, texts, shared));
            page.Heading(texts["Entries"]).Table(EntryColumns, Entries(facts), texts["NoEntries"]);
            page.Note(texts["Names"].Value);
        });

    private IEnumerable<(string, Words)> Who(InterimFacts facts)
    {
        yield return (texts["Contract"], $"{facts.Title} ({facts.Reference})");
        yield return (texts["Authority"], facts.Authority);
        yield return (texts["Company"], facts.Company);
        yield return (texts["Term"], $"{Day(facts.StartOn)} – {Day(facts.EndOn)}");
        if (facts.Policy is not { } policy) yield break;
        yield return (texts["Policy"], texts["PolicyFrom", policy.Title, DayText.Show(policy.ValidFrom)].Value);
        yield return (texts["PolicyHash"], policy.Hash);
    }

    private IEnumerable<(string, Words)> Sum(InterimSum sum)
    {
        yield return (texts["Obligation"], MoneyText.Show(sum.Obligation));
        yield return (texts["Credited"], MoneyText.Show(sum.Credited));
        if (!sum.Closed.IsZero) yield return (texts["Closed"], MoneyText.Show(sum.Closed));
        yield return (texts["Pending"], MoneyText.Show(sum.Pending));
        yield return (texts["Outstanding"], Words.Bold(MoneyText.Show(sum.Outstanding)));
        if (!sum.Payable.IsZero) yield return (texts["Payable"], MoneyText.Show(sum.Payable));
    }

    private ReportFigure Picture(InterimSum sum)
    {
        var words = texts["Picture", MoneyText.Show(sum.Credited + sum.Closed), MoneyText.Show(sum.Pending), MoneyText.Show(sum.Obligation)];
        var done = InterimBar.Part(sum.Credited + sum.Closed, sum.Obligation);
        var pending = InterimBar.Part(sum.Credited + sum.Closed + sum.Pending, sum.Obligation) - done;
        return new(words, InterimBar.Width, InterimBar.Height,
        [
            new FigureBox(0, 0, InterimBar.Width, InterimBar.Thick, FigureTone.Light),
            new FigureBox(0, 0, done, InterimBar.Thick, FigureTone.Strong),
            new FigureBox(done, 0, pending, InterimBar.Thick, FigureTone.Middle),
            new FigureLabel(0, InterimBar.LabelY, words),
        ]);
    }

    private ReportColumn[] EntryColumns =>
    [
        ReportColumn.Number(texts["Number"]), new(shared["Day"]), ReportColumn.Header(shared["Entry"]), new(shared["Book"]),
        ReportColumn.Number(shared["Amount"]), ReportColumn.Number(texts["Balance"]),
    ];

    /// <summary>The balance runs over the effort only; what must be paid stands apart.</summary>
    private IEnumerable<ReportRow> Entries(InterimFacts facts)
    {
        var balance = Money.Zero;
        foreach (var entry in facts.Entries)
        {
            if (entry.Book == Domain.Ledger.Book.Effort) balance += entry.Amount;
            yield return ReportRow.Of(
                entry.Sequence.ToString(CultureInfo.InvariantCulture), DayText.Short(entry.Day), shared["Entry" + entry.Kind].Value,
                shared["Book" + entry.Book].Value, MoneyText.Show(entry.Amount), MoneyText.Show(balance));
        }
    }

    private string Day(NodaTime.LocalDate? day) => day is { } known ? DayText.Show(known) : texts["Unknown"];
}

/// <summary>The bar that shows how much is done, in points.</summary>
internal static class InterimBar
{
    internal const int Width = 470;
    internal const int Height = 34;
    internal const int Thick = 14;
    internal const int LabelY = 27;

    /// <summary>How far the bar goes: as wide as it is at most, and never backwards.</summary>
    internal static int Part(Money amount, Money whole) =>
        (int)Int128.Clamp((Int128)Width * amount.Cents / whole.Cents, 0, Width);
}
