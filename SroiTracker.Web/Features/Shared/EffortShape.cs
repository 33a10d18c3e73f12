using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Which facts the form of an effort asks: no more than the blocks that fit have a rule for. The same for what was done and what is
/// planned.</summary>
/// <param name="Blocks">The blocks that fit, all of one kind.</param>
public abstract record EffortShape(IReadOnlyList<BuildingBlock> Blocks, PolicyVersion Version)
{
    private static readonly string[] OfPlaces = ["placementKind", "sharedBy", "goalsShare"];
    private static readonly string[] OfPersons =
        ["targetGroup", "age", "wageSubsidy", "inflowMonths", "monthsSinceBenefit", "monthsSinceSameEmployer"];

    private readonly HashSet<string> asked = [.. Blocks.SelectMany(block => AskedFacts.Of(Version, block))];

    internal BlockUnit Unit => Blocks[0].Unit;

    internal bool AsksPlace => Blocks[0].Kind is BlockKind.Internship or BlockKind.Apprenticeship;

    internal bool IsAboutPerson => AsksPlace || Blocks[0].Kind is BlockKind.Supervision or BlockKind.Employment;

    internal bool AsksHoursPerWeek => Unit == BlockUnit.FullTimeYear || Asks("hoursPerWeek");

    internal bool AsksHours => Asks("hours");

    /// <summary>Whether the hours in all are the only measure; a block may also be worth a printed amount for each hour.</summary>
    internal bool NeedsHours => AsksHours && Blocks.All(block => block.Hourly is null && !block.OrActualCost);

    internal bool AsksCost => Asks("cost");

    /// <summary>Whether costs may stand in place of hours.</summary>
    internal bool MayBeCost => AsksCost && Unit == BlockUnit.Hour;

    /// <summary>Whether wages are asked apart; costs may then be wages alone.</summary>
    internal bool AsksWage => Asks("wage");

    /// <summary>The facts that only some policies ask.</summary>
    internal IReadOnlyList<CaseFact> Further => [.. CaseFacts.Further.Where(fact => Asks(fact.Key)
        && (AsksPlace || !OfPlaces.Contains(fact.Key)) && (IsAboutPerson || !OfPersons.Contains(fact.Key))
        && (fact.Key != "age" || AgeBands.Count > 0))];

    /// <summary>Those that are asked of everybody who uses the row.</summary>
    internal IEnumerable<CaseFact> Usual => Further.Where(FurtherFacts.IsUsual);

    /// <summary>Those that are asked of few, so that they are folded.</summary>
    internal IEnumerable<CaseFact> Special => Further.Where(fact => !FurtherFacts.IsUsual(fact));

    /// <summary>The ages between which bonuses differ; empty where one tick says it all.</summary>
    internal IReadOnlyList<AgeBand> AgeBands => AgeBand.Of(Bonuses.Select(bonus => bonus.When));

    /// <summary>The one bonus that depends on age; null without one, or where several do.</summary>
    internal Bonus? AgeBonus => AgeBands.Count > 0
        ? null : Bonuses.FirstOrDefault(bonus => (bonus.When.AgeMoreThan ?? bonus.When.AgeAtLeast) is not null);

    internal bool AsksPermanent => Bonuses.Any(bonus => bonus.When.Permanent);

    internal bool AsksStatusHolder => Bonuses.Any(bonus => bonus.When.StatusHolder);

    internal bool AsksHireAfter => Bonuses.Any(bonus => bonus.When.HireAfterMonthsMin is not null);

    /// <summary>The age that stands for the bonus, so that no more than the rule tests is kept.</summary>
    internal int? BonusAge => AgeBonus?.When is { } when ? when.AgeAtLeast ?? when.AgeMoreThan + 1 : null;

    internal bool CountsHours(BuildingBlock block) => AskedFacts.CountsHours(Version, block);

    /// <summary>Whether a rule of one of the blocks asks the fact.</summary>
    protected bool Asks(string fact) => asked.Contains(fact);

    private IEnumerable<Bonus> Bonuses => Version.Bonuses.Where(bonus => bonus.Blocks.Count == 0
        ? Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear
        : Blocks.Any(block => bonus.Blocks.Contains(block.Code, StringComparer.Ordinal)));
}
