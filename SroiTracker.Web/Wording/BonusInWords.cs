using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Describes amounts on top of blocks: how much, for whom, on which blocks and how it follows time.</summary>
internal static class BonusInWords
{
    private const PolicySection Section = PolicySection.Bonuses;

    internal static void Describe(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        lines.Clause(Section, "bonusProRata", version.BonusProRata, say.Word);
        lines.Clause(Section, "bonusesAddUp", version.BonusesAddUp, add => say.Text(add ? "bonuses.addUp" : "bonuses.highest"));
        foreach (var bonus in version.Bonuses) Describe(bonus, lines);
    }

    private static void Describe(Bonus bonus, PolicyLines lines)
    {
        var say = lines.Say;
        var worth = bonus.OfYearValue is { } part ? say.Fill("ofYearValue", PolicyPhrases.Percent(part)) : say.Value(bonus.Amount, MoneyText.Show);
        var row = lines.Line(Section, "bonus." + bonus.Code, bonus.Label, worth, bonus.Amount.Origin);
        lines.Attribute(Section, row, "code", bonus.Code, bonus.Amount.Origin);
        lines.Attribute(Section, row, "label", bonus.Label, bonus.Amount.Origin);
        lines.Attribute(Section, row, "when", Condition(bonus.When, say), bonus.Amount.Origin);
        lines.Attribute(Section, row, "blocks", bonus.Blocks.Count == 0 ? say.Text("everyYearlyBlock") : say.And(bonus.Blocks), bonus.Amount.Origin);
        if (bonus.ProRata is { } proRata) lines.Attribute(Section, row, "ownBonusProRata", say.Value(proRata, say.Word), proRata.Origin);
    }

    /// <summary>For whom a bonus is, every condition.</summary>
    internal static string Condition(BonusCondition when, PolicyPhrases say) => say.And(new[]
    {
        when.AgeMoreThan is { } over ? say.Fill("ageMoreThan", over) : null,
        when.AgeAtLeast is { } least ? say.Fill("ageAtLeast", least) : null,
        when.AgeAtMost is { } most ? say.Fill("ageAtMost", most) : null,
        when.Permanent ? say.Text("permanent") : null,
        when.StatusHolder ? say.Text("statusHolder") : null,
        when.HireAfterMonthsMin is { } months ? say.Fill("hireAfter", say.Count("months", months)) : null,
        when.TargetGroup is { } group ? say.Fill("ofTargetGroup", group) : null,
    }.OfType<string>());
}
