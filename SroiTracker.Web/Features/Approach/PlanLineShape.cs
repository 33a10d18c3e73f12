using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Approach;

/// <summary>Which questions the form of a line asks: what the unit of its block needs, and no more.</summary>
public sealed record PlanLineShape(BuildingBlock Block, PolicyVersion Policy)
{
    /// <summary>The form for a block; null when the policy has no such one.</summary>
    internal static PlanLineShape? Of(PolicyVersion? policy, string? code) =>
        policy?.Block(code ?? "") is { } block ? new(block, policy) : null;

    internal bool AsksPeople => Block.Unit is not (BlockUnit.InvoiceShare or BlockUnit.ActualCost or BlockUnit.ByAgreement);

    internal bool AsksHoursPerWeek => Block.Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship;

    internal bool NeedsHoursPerWeek => AsksHoursPerWeek && (Block.Unit != BlockUnit.Internship || Block.ProRata is not null)
        && (Block.ProRata ?? Policy.ProRata) is { IsOpen: true } or { Value: ProRata.TimeAndHours or ProRata.HoursOnly };

    internal bool AsksHours => Block.Unit == BlockUnit.Hour;

    internal bool AsksDays => Block.Unit is BlockUnit.Day or BlockUnit.HalfDay;

    internal bool AsksCost => Block.Unit == BlockUnit.ActualCost || MayBeCost;

    /// <summary>Whether costs may stand in place of hours.</summary>
    internal bool MayBeCost => AsksHours && Block.OrActualCost;

    internal bool AsksInvoice => Block.Unit == BlockUnit.InvoiceShare;

    /// <summary>The registers that decide which share of an invoice counts.</summary>
    internal IReadOnlyList<string> Registers =>
        AsksInvoice ? [.. Block.Shares.Select(share => share.Register).OfType<string>().Distinct(StringComparer.Ordinal)] : [];
}
