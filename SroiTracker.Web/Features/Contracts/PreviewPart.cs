using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>What would be booked, before anybody saves it.</summary>
/// <param name="Booked">What is booked as obligation now; null for a new contract.</param>
internal sealed record PreviewPart(Derivation Derivation, Money? Booked)
{
    /// <summary>What would be booked on top; null for nothing.</summary>
    public Money? Difference => AmendmentRules.Difference(Booked ?? Money.Zero, Derivation.Outcome);
}
