using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Shared;

/// <summary>How a credit grows month by month, drawn by the partial CreditMonths.</summary>
/// <param name="Months">Every month of the effort; one or none shows nothing.</param>
/// <param name="Before">What earlier pieces of the same effort were credited; null when there are none.</param>
public sealed record CreditMonthsPart(IReadOnlyList<CreditMonth> Months, Money? Before)
{
    private const int Full = 100;

    internal Money Whole => Months.Count == 0 ? Money.Zero : Months[^1].SoFar;

    private long Most => Months.Count == 0 ? 1 : Math.Max(1, Months.Max(month => month.Added.Cents));

    internal static CreditMonthsPart Of(Case asked, PolicyVersion? version) => asked.Question is CreditQuestion { Facts: var facts }
        && version is not null
        ? new(CreditByMonth.Of(facts, version, asked.Decisions), facts.CreditedBefore)
        : new([], null);

    /// <summary>How long the bar of a month is, of a hundred.</summary>
    internal int Bar(CreditMonth month) => (int)((Int128)Math.Max(0, month.Added.Cents) * Full / Most);
}
