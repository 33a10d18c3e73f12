using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Bonuses that nobody can ever earn.</summary>
internal static class BonusReview
{
    internal static void Bonuses(PolicyVersion version, ReviewNotes notes)
    {
        for (var at = 0; at < version.Bonuses.Count; at++)
        {
            var bonus = version.Bonuses[at];
            var place = RowReview.Place("bonuses", at);
            if (HasNoAge(bonus.When)) notes.Warn(place, "bonus.never", bonus.Code);
            if (bonus.Blocks.Count == 0 && !version.Blocks.Any(block => block.Unit is BlockUnit.FullTimeYear or BlockUnit.SchoolYear))
            {
                notes.Warn(place, "bonus.noBlock", bonus.Code);
            }

            if (bonus.Blocks.Count > 0 && bonus.When.TargetGroup is { } group && !version.Blocks.Any(block => bonus.Blocks.Contains(block.Code)
                && (block.TargetGroup is null || string.Equals(block.TargetGroup, group, StringComparison.OrdinalIgnoreCase))))
            {
                notes.Warn(place + ".targetGroup", "bonus.noBlock", bonus.Code);
            }
        }
    }

    private static bool HasNoAge(BonusCondition when) => when.AgeMoreThan >= when.AgeAtMost || when.AgeAtLeast > when.AgeAtMost;
}
