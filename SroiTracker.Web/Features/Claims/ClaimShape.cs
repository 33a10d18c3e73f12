using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Which questions the form of a claim asks: the facts of the effort, its evidence, and who it is about.</summary>
/// <param name="Kind">The word in the address.</param>
/// <param name="Blocks">The blocks that fit; the person chooses when there are several.</param>
public sealed record ClaimShape(string Kind, IReadOnlyList<BuildingBlock> Blocks, PolicyVersion Version) : EffortShape(Blocks, Version)
{
    /// <summary>The form for a kind; null when the policy has no such block.</summary>
    /// <param name="code">For "anders": the block.</param>
    internal static ClaimShape? Of(PolicyVersion version, string kind, string? code)
    {
        var blocks = version.Blocks.Where(block => ClaimKinds.Of(block.Kind) == kind)
            .Where(block => kind != ClaimKinds.Other || block.Code == code).ToList();
        return blocks.Count == 0 ? null : new ClaimShape(kind, blocks, version);
    }

    internal bool AsksAgreement => AsksPlace || Kind == ClaimKinds.Supervision;

    internal bool AsksPeriod => Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship or BlockUnit.Hour;

    /// <summary>Whether an effort may be interrupted: its days before, between and after count, the break does not.</summary>
    internal bool AsksBreaks => AsksPeriod && Unit != BlockUnit.Hour && IsAboutPerson;

    internal bool AsksByWeek => Asks("byWeek");

    internal bool AsksPeople => Blocks[0].Kind == BlockKind.Activity && Asks("people");

    internal bool AsksSubsidy => AsksPlace || (IsAboutPerson && Asks("subsidy"));

    /// <summary>Whether the value is agreed with the adviser, so that the contractor says what it is about and proposes an amount.</summary>
    internal bool AsksProposal => Unit == BlockUnit.ByAgreement || Blocks.Any(block => block.AmountIsMaximum);

    /// <summary>The evidence that is asked for, or usual where the policy asks for none.</summary>
    internal IReadOnlyList<EvidenceKind> Evidence =>
        Blocks.SelectMany(block => block.Evidence).Distinct().ToList() is { Count: > 0 } evidence ? evidence : [Usually];

    internal static bool NeedsAgreement(BuildingBlock block) =>
        block is { Kind: BlockKind.Internship or BlockKind.Apprenticeship, Pathway: Pathway.Bol or Pathway.Bbl };

    private EvidenceKind Usually => Blocks[0].Kind switch
    {
        BlockKind.Internship or BlockKind.Apprenticeship => EvidenceKind.PracticeAgreement,
        BlockKind.Supervision => EvidenceKind.HoursStatement,
        BlockKind.Employment => EvidenceKind.EmploymentContract,
        BlockKind.Activity => EvidenceKind.Attendance,
        _ => EvidenceKind.Invoice,
    };
}
