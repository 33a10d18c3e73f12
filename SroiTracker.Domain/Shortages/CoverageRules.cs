using NodaTime;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Shortages;

/// <summary>What is still open of a shortage after the places that were secured since it was measured (dekking).</summary>
/// <param name="Shortage">The shortage at the measurement.</param>
/// <param name="Secured">The places secured since that day.</param>
/// <param name="Open">What is left, never below zero.</param>
/// <param name="Surplus">The places above the shortage.</param>
/// <param name="Steps">The sum, step by step.</param>
public sealed record Coverage(long Shortage, long Secured, long Open, long Surplus, IReadOnlyList<RuleStep> Steps);

/// <summary>
/// Takes the secured places off a shortage: approved placements that start on the day of measurement or later. A newer measurement
/// takes the place of the shortage and of the count, so nothing is taken off twice.
/// </summary>
public static class CoverageRules
{
    /// <summary>The coverage of one figure.</summary>
    /// <param name="shortage">The number of places short at the measurement.</param>
    /// <param name="measured">The day from which placements count.</param>
    /// <param name="secured">The approved placements with a start day from then on.</param>
    public static Coverage Of(long shortage, LocalDate measured, long secured)
    {
        var left = checked(shortage - secured);
        var open = Math.Max(0, left);
        List<RuleStep> steps =
        [
            new("coverage.shortage", [Operand.Of("measured", measured), Operand.Of("count", shortage)]),
            new("coverage.secured", [Operand.Of("measured", measured), Operand.Of("secured", secured)]),
            new("coverage.open", [Operand.Of("count", shortage), Operand.Of("secured", secured), Operand.Of("open", open)]),
        ];
        if (left < 0) steps.Add(new("coverage.surplus", [Operand.Of("surplus", -left)]));
        return new(shortage, secured, open, Math.Max(0, -left), steps);
    }
}
