using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Reports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.InterimReports;

/// <summary>What was approved, what waits and what was refused, each with its sum.</summary>
internal sealed class InterimClaims(
    IReadOnlyList<InterimClaim> claims, IStringLocalizer<InterimTexts> texts, IStringLocalizer<FulfilmentTexts> shared) : IReportPart
{
    private readonly ReportColumn[] columns =
    [
        ReportColumn.Header(shared["Reference"]), new(shared["What"]), new(shared["State"]), new(texts["Period"]),
        ReportColumn.Number(shared["Amount"]),
    ];

    public void Compose(ReportPage page)
    {
        page.Heading(texts["Claims"]);
        Add(page.Subheading(texts["Approved"]), [.. claims.Where(claim => claim.IsApproved)], "NoneApproved");
        Add(page.Subheading(texts["Waiting"]), [.. claims.Where(claim => claim.IsPending)], "NonePending");
        var refused = claims.Where(claim => !claim.IsApproved && !claim.IsPending).ToList();
        if (refused.Count > 0) page.Subheading(texts["Refused"]).Table(columns, refused.Select(claim => Row(claim with { Amount = null })));
    }

    private void Add(ReportPage page, IReadOnlyList<InterimClaim> part, string whenEmpty)
    {
        var total = part.Aggregate(Money.Zero, (sum, claim) => sum + (claim.Amount ?? Money.Zero));
        var rows = part.Select(Row);
        page.Table(columns, part.Count == 0 ? [] : rows.Append(ReportRow.Total(texts["Total"].Value, "", "", "", MoneyText.Show(total))),
            texts[whenEmpty]);
    }

    private ReportRow Row(InterimClaim claim) => ReportRow.Of(
        claim.Reference, shared["Kind" + claim.Kind].Value, shared["State" + claim.State].Value, Period(claim),
        claim.Amount is { } amount ? MoneyText.Show(amount) : "–");

    private static string Period(InterimClaim claim) => (claim.From, claim.To) switch
    {
        ({ } from, { } to) when from != to => $"{DayText.Short(from)} – {DayText.Short(to)}",
        ({ } from, _) => DayText.Short(from),
        _ => "–",
    };
}
