using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Approach;

/// <summary>One line of a plan of approach: an effort that has not happened yet (regel van het plan).</summary>
/// <param name="Id">Stays the same in every version, so that before and after can be told.</param>
/// <param name="Effort">Its facts, of the same kind as those of a claim.</param>
/// <param name="Note">What the contractor says about it, never a name; empty for nothing.</param>
public sealed record PlanLine(Guid Id, EffortFacts Effort, string Note = "");

/// <summary>A line with what the rules say of it.</summary>
public sealed record ValuedLine(PlanLine Line, Derivation Derivation)
{
    /// <summary>Whether it has a value: a line that is refused, or about which somebody must decide, does not count yet.</summary>
    public bool Counts => Derivation.Outcome is Credited;

    /// <summary>Its value in eurocents; zero while it does not count.</summary>
    public Money Value => Derivation.Outcome is Credited credited ? credited.Amount : Money.Zero;
}
