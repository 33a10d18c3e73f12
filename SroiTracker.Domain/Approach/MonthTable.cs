using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>An amount that is planned over days, both ends inside.</summary>
public readonly record struct PlannedAmount(LocalDate From, LocalDate To, Money Value);

/// <summary>Credit that counts from a day; negative when it was taken back.</summary>
public readonly record struct CreditOnDay(LocalDate Day, Money Amount);

/// <summary>One month of plan against actual.</summary>
/// <param name="Planned">Planned in this month.</param>
/// <param name="Actual">Credited with effect in this month.</param>
/// <param name="PlannedSoFar">Planned until the end of this month.</param>
/// <param name="ActualSoFar">Credited with effect until the end of this month.</param>
public sealed record PlanMonth(YearMonth Month, Money Planned, Money Actual, Money PlannedSoFar, Money ActualSoFar);

/// <summary>Plan against actual, month by month (maandtabel).</summary>
/// <param name="Months">Every month from the first to the last, none left out.</param>
/// <param name="MetIn">The first month at the end of which the plan reaches the obligation; null when it never does, or nothing is owed.</param>
/// <param name="MetOn">The first day on which the plan reaches the obligation; it lies in that month.</param>
/// <param name="Short">What the whole plan lacks of the obligation.</param>
public sealed record MonthTable(IReadOnlyList<PlanMonth> Months, YearMonth? MetIn, LocalDate? MetOn, Money Short);
