using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Approach;

/// <summary>
/// Which questions the form of a line asks: what the rules of its block need, and no more. What nobody can know of something to come is not
/// asked: who it will be, what counted of that person before, evidence, recognition, hours of each week.
/// </summary>
public sealed record PlanLineShape(BuildingBlock Block, PolicyVersion Version) : EffortShape([Block], Version)
{
    /// <summary>The form for a block; null when the policy has no such one.</summary>
    internal static PlanLineShape? Of(PolicyVersion? policy, string? code) =>
        policy?.Block(code ?? "") is { } block ? new(block, policy) : null;

    internal bool AsksPeople => Asks("people");

    internal bool NeedsHoursPerWeek => CountsHours(Block);

    internal bool AsksDays => Unit == BlockUnit.Day;

    internal bool AsksInvoice => Unit == BlockUnit.InvoiceShare;

    internal bool AsksSubsidy => IsAboutPerson && Asks("subsidy");
}
