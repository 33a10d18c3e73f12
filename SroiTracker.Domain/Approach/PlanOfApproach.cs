using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>A plan of approach (plan van aanpak): lines with their values, held against the obligation.</summary>
/// <param name="Lines">In the order of the contractor.</param>
/// <param name="Obligation">What must be done in all, in eurocents.</param>
public sealed record PlanOfApproach(IReadOnlyList<ValuedLine> Lines, Money Obligation)
{
    /// <summary>The lines together.</summary>
    public Money Planned => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Value);

    /// <summary>What is missing; zero when the plan reaches the obligation.</summary>
    public Money Short => Money.Max(Money.Zero, Obligation - Planned);

    /// <summary>What is planned above the obligation.</summary>
    public Money Over => Money.Max(Money.Zero, Planned - Obligation);

    /// <summary>The same as amounts in time, for the table of months. A line that does not count is not in it.</summary>
    public IReadOnlyList<PlannedAmount> Amounts =>
    [
        .. from line in Lines
           where line.Counts && line.Line.Effort is { From: not null, To: not null }
           select new PlannedAmount(line.Line.Effort.From!.Value, line.Line.Effort.To!.Value, line.Value),
    ];
}
