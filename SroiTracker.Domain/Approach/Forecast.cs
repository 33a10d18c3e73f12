using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>When planned efforts are enough, and what they lack on the contract's last day (vooruitblik).</summary>
/// <param name="Needed">What must be reached, in eurocents; zero or less when nothing is left to do.</param>
/// <param name="MetOn">The first day on which it is reached; null when it never is, or when nothing is left to do.</param>
/// <param name="End">The last day of the contract; null when it is not known.</param>
/// <param name="ShortAtEnd">What lacks at the end of the last day; of all that is planned when that day is not known.</param>
public sealed record Forecast(Money Needed, LocalDate? MetOn, LocalDate? End, Money ShortAtEnd)
{
    /// <summary>Whether nothing is left to do.</summary>
    public bool IsDone => Needed <= Money.Zero;

    /// <summary>Whether it is reached, and not after the last day.</summary>
    public bool IsInTime => MetOn is { } day && (End is not { } last || day <= last);
}

/// <summary>The day on which the obligation is met, seen in two ways.</summary>
/// <param name="ByPlan">By the plan alone, as if nothing happened yet.</param>
/// <param name="FromToday">With what was credited so far and the rest of the plan.</param>
public sealed record PlanOutlook(Forecast ByPlan, Forecast FromToday);
