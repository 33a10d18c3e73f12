using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.TargetGroups;

/// <summary>Persons and credit of one group: a row of the table of one authority.</summary>
/// <param name="Code">The code of the row, which is all that is kept of the group.</param>
/// <param name="Persons">How many different persons; a count of fewer than five is not shown.</param>
public sealed record TargetGroupLine(string Authority, string Code, string Label, long Persons, Money Credited);

/// <summary>Persons with credit by group.</summary>
public sealed record TargetGroupsPage(IReadOnlyList<TargetGroupLine> Lines)
{
    /// <summary>
    /// The persons of all groups; null where the sum would tell the count of the one group that is not shown.
    /// </summary>
    public long? Persons => Lines.Count(line => SmallGroups.IsHidden(line.Persons)) == 1 ? null : Lines.Sum(line => line.Persons);

    /// <summary>The credit of all groups.</summary>
    public Money Credited => Lines.Aggregate(Money.Zero, (sum, line) => sum + line.Credited);
}
