using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Which questions a form asks: no more than the blocks that fit have a rule for.</summary>
/// <param name="Kind">The word in the address.</param>
/// <param name="Blocks">The blocks that fit; the person chooses when there are several.</param>
public sealed record ClaimShape(string Kind, IReadOnlyList<BuildingBlock> Blocks, PolicyVersion Version)
{
    /// <summary>The form for a kind; null when the policy has no such block.</summary>
    /// <param name="code">For "anders": the block.</param>
    internal static ClaimShape? Of(PolicyVersion version, string kind, string? code)
    {
        var blocks = version.Blocks.Where(block => ClaimKinds.Of(block.Kind) == kind)
            .Where(block => kind != ClaimKinds.Other || block.Code == code).ToList();
        return blocks.Count == 0 ? null : new ClaimShape(kind, blocks, version);
    }

    internal BlockUnit Unit => Blocks[0].Unit;

    internal bool AsksPlace => Kind is ClaimKinds.Internship or ClaimKinds.Apprenticeship;

    internal bool AsksAgreement => AsksPlace || Kind == ClaimKinds.Supervision;

    internal bool IsAboutPerson => AsksAgreement || Blocks[0].Kind == BlockKind.Employment;

    internal bool AsksPeriod => Unit is BlockUnit.FullTimeYear or BlockUnit.Hour;

    internal bool AsksHoursPerWeek => Unit == BlockUnit.FullTimeYear;

    internal bool AsksHours => Unit == BlockUnit.Hour;

    internal bool AsksByWeek => AsksHours && Blocks.Any(block => block.HoursPerWeekMax is not null);

    internal bool AsksPeople => Blocks[0] is { Kind: BlockKind.Activity, Unit: BlockUnit.Hour or BlockUnit.Day };

    internal bool AsksCost => Unit == BlockUnit.ActualCost;

    /// <summary>The evidence that is asked for, or usual where the policy asks for none.</summary>
    internal IReadOnlyList<EvidenceKind> Evidence =>
        Blocks.SelectMany(block => block.Evidence).Distinct().ToList() is { Count: > 0 } asked ? asked : [Usual];

    /// <summary>The bonus that depends on age; null without one.</summary>
    internal Bonus? AgeBonus => Bonuses.FirstOrDefault(bonus => (bonus.When.AgeMoreThan ?? bonus.When.AgeAtLeast) is not null);

    internal bool AsksPermanent => Bonuses.Any(bonus => bonus.When.Permanent);

    internal bool AsksStatusHolder => Bonuses.Any(bonus => bonus.When.StatusHolder);

    internal bool AsksHireAfter => Bonuses.Any(bonus => bonus.When.HireAfterMonthsMin is not null);

    /// <summary>The age that stands for the bonus, so that no more than the rule tests is kept.</summary>
    internal int? BonusAge => AgeBonus?.When is { } when ? when.AgeAtLeast ?? when.AgeMoreThan + 1 : null;

    internal static bool NeedsAgreement(BuildingBlock block) =>
        block is { Kind: BlockKind.Internship or BlockKind.Apprenticeship, Pathway: Pathway.Bol or Pathway.Bbl };

    internal bool CountsHours(BuildingBlock block) => (block.ProRata ?? Version.ProRata) is { IsOpen: true } or { Value: ProRata.TimeAndHours };

    private IEnumerable<Bonus> Bonuses => Version.Bonuses.Where(bonus => Unit == BlockUnit.FullTimeYear
        && (bonus.Blocks.Count == 0 || Blocks.Any(block => bonus.Blocks.Contains(block.Code, StringComparer.Ordinal))));

    private EvidenceKind Usual => Blocks[0].Kind switch
    {
        BlockKind.Internship or BlockKind.Apprenticeship => EvidenceKind.PracticeAgreement,
        BlockKind.Supervision => EvidenceKind.HoursStatement,
        BlockKind.Employment => EvidenceKind.EmploymentContract,
        BlockKind.Activity => EvidenceKind.Attendance,
        _ => EvidenceKind.Invoice,
    };
}
