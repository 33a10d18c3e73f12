using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>What was entered of an effort beside its period and hours, for who judges it and for who entered it.</summary>
/// <param name="Lines">Each fact with what it is called.</param>
/// <param name="Breaks">The interruptions; null when there are none.</param>
/// <param name="Proposal">What the contractor proposes where the value is agreed; null elsewhere.</param>
/// <param name="Description">What was done, where the value is agreed; null elsewhere.</param>
/// <param name="QualificationDay">The day before which the student must be finished; null when nobody said.</param>
public sealed record EffortFactsPart(
    IReadOnlyList<(string Label, string Value)> Lines, string? Breaks, Money? Proposal, string? Description, LocalDate? QualificationDay)
{
    internal static EffortFactsPart Of(Claim claim, ClaimStatement? statement, PolicyVersion? version) => new(
        CaseInWords.Beside(claim.Facts.Json, version), PlacementBreaks.Show(ClaimCase.Facts(claim.Facts.Json).Periods), claim.Requested,
        statement?.Description, statement?.QualificationDay);
}
