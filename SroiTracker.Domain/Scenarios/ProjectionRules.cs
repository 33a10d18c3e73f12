using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Scenarios;

/// <summary>What comes of the assumptions for one programme (doorrekening).</summary>
/// <param name="Need">Students of the regular intake who need a place.</param>
/// <param name="Supply">Places.</param>
/// <param name="RegularShort">Places short for the regular intake.</param>
/// <param name="CatchUpShort">Places short for students of earlier years; reported apart.</param>
/// <param name="Hours">Hours of supervision for all who need a place.</param>
/// <param name="Worth">What the places that are short would be worth as social return.</param>
/// <param name="Steps">The sum, step by step.</param>
public sealed record Projection(long Need, long Supply, long RegularShort, long CatchUpShort, Ratio Hours, Money Worth, IReadOnlyList<RuleStep> Steps)
{
    /// <summary>Places short in all.</summary>
    public long Short => checked(RegularShort + CatchUpShort);
}

/// <summary>
/// Projects the shortage of a programme: who needs a place now is who has one and who lacks one; intake and drop-out change that
/// number, and the change of supply the places. Whole students and places, rounded once, half away from zero. The same assumptions
/// always give the same answer.
/// </summary>
public static class ProjectionRules
{
    /// <summary>The projection of one programme.</summary>
    public static Projection Of(ProgrammeNow now, Assumptions assumed)
    {
        var present = checked(now.Places + now.Shortage);
        var need = Whole(Ratio.Of(present) * More(assumed.IntakeChangeBp) * More(-assumed.DropOutBp));
        var supply = Whole(Ratio.Of(now.Places) * More(assumed.SupplyChangeBp));
        var regular = Math.Max(0, need - supply);
        var left = Math.Max(0, supply - need);
        var catchUp = Math.Max(0, now.CatchUp - left);
        var hours = Ratio.Of(need + now.CatchUp) * assumed.HoursPerWeek * Ratio.Of(assumed.Weeks);
        var worth = Money.OfCents(checked((regular + catchUp) * assumed.PlaceValue.Cents));
        return new(need, supply, regular, catchUp, hours, worth,
        [
            new("projection.present", [Operand.Of("places", now.Places), Operand.Of("count", now.Shortage), Operand.Of("present", present)]),
            new("projection.need",
            [
                Operand.Of("present", present), Bp("intake", assumed.IntakeChangeBp), Bp("dropOut", assumed.DropOutBp), Operand.Of("need", need),
            ]),
            new("projection.supply", [Operand.Of("places", now.Places), Bp("change", assumed.SupplyChangeBp), Operand.Of("supply", supply)]),
            new("projection.regular", [Operand.Of("need", need), Operand.Of("supply", supply), Operand.Of("short", regular)]),
            new("projection.catchUp", [Operand.Of("waiting", now.CatchUp), Operand.Of("left", left), Operand.Of("short", catchUp)]),
            new("projection.hours",
            [
                Operand.Of("students", need + now.CatchUp), Operand.Of("hours", assumed.HoursPerWeek), Operand.Of("weeks", assumed.Weeks),
                Count("sum", hours),
            ]),
            new("projection.worth", [Operand.Of("short", regular + catchUp), Operand.Of("value", assumed.PlaceValue), Operand.Of("worth", worth)]),
        ]);
    }

    private static Ratio More(int basisPoints) => Ratio.Of(Percentage.WholeInBasisPoints + basisPoints, Percentage.WholeInBasisPoints);

    private static long Whole(Ratio exact) => Rounding.HalfAwayFromZero.Apply(exact);

    private static Operand Count(string name, Ratio number) =>
        number.Denominator == 1 ? Operand.Of(name, (long)number.Numerator) : Operand.Of(name, number);

    private static Operand Bp(string name, int basisPoints) =>
        new(name, OperandKind.Percentage, basisPoints.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
