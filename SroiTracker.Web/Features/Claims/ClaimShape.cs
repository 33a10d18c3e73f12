using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Which questions a form asks: no more than the blocks that fit have a rule for.</summary>
/// <param name="Kind">The word in the address.</param>
/// <param name="Blocks">The blocks that fit; the person chooses when there are several.</param>
public sealed record ClaimShape(string Kind, IReadOnlyList<BuildingBlock> Blocks, PolicyVersion Version)
{
    private static readonly string[] OfPlaces = ["placementKind", "sharedBy", "goalsShare"];
    private static readonly string[] OfPersons =
        ["targetGroup", "age", "wageSubsidy", "inflowMonths", "monthsSinceBenefit", "monthsSinceSameEmployer"];

    private readonly HashSet<string> asked = [.. Blocks.SelectMany(block => AskedFacts.Of(Version, block))];

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

    internal bool AsksPeriod => Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear or BlockUnit.Month or BlockUnit.Internship or BlockUnit.Hour;

    /// <summary>Whether an effort may be interrupted: its days before, between and after count, the break does not.</summary>
    internal bool AsksBreaks => AsksPeriod && Unit != BlockUnit.Hour && IsAboutPerson;

    internal bool AsksHoursPerWeek => Unit == BlockUnit.FullTimeYear || asked.Contains("hoursPerWeek");

    internal bool AsksHours => asked.Contains("hours");

    /// <summary>Whether the hours in all are the only measure; a block may also be worth a printed amount for each hour.</summary>
    internal bool NeedsHours => AsksHours && Blocks.All(block => block.Hourly is null && !block.OrActualCost);

    internal bool AsksByWeek => asked.Contains("byWeek");

    internal bool AsksPeople => Blocks[0].Kind == BlockKind.Activity && asked.Contains("people");

    internal bool AsksCost => asked.Contains("cost");

    /// <summary>Whether costs may stand in place of hours.</summary>
    internal bool MayBeCost => AsksCost && Unit == BlockUnit.Hour;

    internal bool AsksSubsidy => AsksPlace || (IsAboutPerson && asked.Contains("subsidy"));

    /// <summary>Whether the value is agreed with the adviser, so that the contractor says what it is about and proposes an amount.</summary>
    internal bool AsksProposal => Unit == BlockUnit.ByAgreement || Blocks.Any(block => block.AmountIsMaximum);

    /// <summary>The facts that only some policies ask.</summary>
    internal IReadOnlyList<CaseFact> Further => [.. CaseFacts.Further.Where(fact => asked.Contains(fact.Key)
        && (AsksPlace || !OfPlaces.Contains(fact.Key)) && (IsAboutPerson || !OfPersons.Contains(fact.Key)) && (fact.Key != "age" || AgeBands.Count > 0))];

    /// <summary>The ages between which bonuses differ; empty where one tick says it all.</summary>
    internal IReadOnlyList<AgeBand> AgeBands => AgeBand.Of(Bonuses.Select(bonus => bonus.When));

    /// <summary>The evidence that is asked for, or usual where the policy asks for none.</summary>
    internal IReadOnlyList<EvidenceKind> Evidence =>
        Blocks.SelectMany(block => block.Evidence).Distinct().ToList() is { Count: > 0 } asked ? asked : [Usual];

    /// <summary>The one bonus that depends on age; null without one, or where several do.</summary>
    internal Bonus? AgeBonus => AgeBands.Count > 0 ? null : Bonuses.FirstOrDefault(bonus => (bonus.When.AgeMoreThan ?? bonus.When.AgeAtLeast) is not null);

    internal bool AsksPermanent => Bonuses.Any(bonus => bonus.When.Permanent);

    internal bool AsksStatusHolder => Bonuses.Any(bonus => bonus.When.StatusHolder);

    internal bool AsksHireAfter => Bonuses.Any(bonus => bonus.When.HireAfterMonthsMin is not null);

    /// <summary>The age that stands for the bonus, so that no more than the rule tests is kept.</summary>
    internal int? BonusAge => AgeBonus?.When is { } when ? when.AgeAtLeast ?? when.AgeMoreThan + 1 : null;

    internal static bool NeedsAgreement(BuildingBlock block) =>
        block is { Kind: BlockKind.Internship or BlockKind.Apprenticeship, Pathway: Pathway.Bol or Pathway.Bbl };

    internal bool CountsHours(BuildingBlock block) => AskedFacts.CountsHours(Version, block);

    private IEnumerable<Bonus> Bonuses => Version.Bonuses.Where(bonus => bonus.Blocks.Count == 0
        ? Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear
        : Blocks.Any(block => bonus.Blocks.Contains(block.Code, StringComparer.Ordinal)));

    private EvidenceKind Usual => Blocks[0].Kind switch
    {
        BlockKind.Internship or BlockKind.Apprenticeship => EvidenceKind.PracticeAgreement,
        BlockKind.Supervision => EvidenceKind.HoursStatement,
        BlockKind.Employment => EvidenceKind.EmploymentContract,
        BlockKind.Activity => EvidenceKind.Attendance,
        _ => EvidenceKind.Invoice,
    };
}
