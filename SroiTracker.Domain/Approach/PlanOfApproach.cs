using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>A plan of approach (plan van aanpak): lines with their values, held against the obligation.</summary>
/// <param name="Lines">In the order of the contractor.</param>
/// <param name="Obligation">What must be done in all, in eurocents.</param>
/// <param name="Start">First day of the contract when the lines were valued; null when it does not cut them.</param>
/// <param name="End">Last day of the contract when the lines were valued; null when it does not cut them.</param>
public sealed record PlanOfApproach(IReadOnlyList<ValuedLine> Lines, Money Obligation, LocalDate? Start = null, LocalDate? End = null)
{
    /// <summary>The lines together.</summary>
    public Money Planned => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);

    /// <summary>What is missing; zero when the plan reaches the obligation.</summary>
    public Money Short => Money.Max(Money.Zero, Obligation - Planned);

    /// <summary>What is planned above the obligation.</summary>
    public Money Over => Money.Max(Money.Zero, Planned - Obligation);

    /// <summary>
    /// The same as amounts in time, for the table of months, on the days that lie within the contract. A line that does not count is not in it.
    /// </summary>
    public IReadOnlyList<PlannedAmount> Amounts =>
    [
        .. from line in Lines
           where line.Counts && line.Line.Effort is { From: not null, To: not null }
           select WithinTerm(new PlannedAmount(line.Line.Effort.From!.Value, line.Line.Effort.To!.Value, line.Value)),
    ];

    /// <summary>A line that the contract's end cut is worth less, and has that on fewer days. One that lies outside keeps its days.</summary>
    private PlannedAmount WithinTerm(PlannedAmount amount)
    {
        var (from, to) = (LocalDate.Max(Start ?? amount.From, amount.From), LocalDate.Min(End ?? amount.To, amount.To));
        return from <= to ? amount with { From = from, To = to } : amount;
    }
}
