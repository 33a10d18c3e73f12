namespace SroiTracker.Domain.Pool;

/// <summary>How scarce places are divided (verdeelregel).</summary>
public enum AllocationRule
{
    /// <summary>In proportion to what each group asks, by largest remainder (naar verhouding).</summary>
    Proportional,

    /// <summary>One place in turn to the group with the fewest, until it has what it asks (om de beurt).</summary>
    InTurn,
}

/// <summary>What one group of one school asks.</summary>
/// <param name="Key">Name of the group, by which the order never depends on who asked first.</param>
/// <param name="Demand">Places asked, zero or more.</param>
/// <param name="Floor">Places that the group must have at least; zero for none.</param>
public sealed record GroupDemand(string Key, long Demand, long Floor);

/// <summary>What happened in the division.</summary>
public enum AllocationStepKind
{
    /// <summary>There are as many places as are asked, or more: everybody has what was asked.</summary>
    Enough,

    /// <summary>The places and what is asked together.</summary>
    Scarce,

    /// <summary>A group would have had less than its floor and gets its floor.</summary>
    FloorGiven,

    /// <summary>The floors together are more than the places: this group stays under its floor.</summary>
    FloorMissed,

    /// <summary>What a group gets.</summary>
    Given,
}

/// <summary>One step of the division.</summary>
/// <param name="Kind">What happened.</param>
/// <param name="Group">The group; null when it is about all.</param>
/// <param name="Places">Places of the step.</param>
/// <param name="Of">What they are compared with: places asked, or the floor.</param>
public sealed record AllocationStep(AllocationStepKind Kind, string? Group, long Places, long Of);

/// <summary>What one group gets.</summary>
/// <param name="Key">Name of the group.</param>
/// <param name="Demand">Places asked.</param>
/// <param name="Floor">The floor; never more than what was asked.</param>
/// <param name="Places">Places given.</param>
public sealed record AllocationShare(string Key, long Demand, long Floor, long Places)
{
    /// <summary>Whether the group has at least its floor.</summary>
    public bool MeetsFloor => Places >= Floor;
}

/// <summary>A proposal to divide places (verdeelvoorstel); a person confirms it.</summary>
/// <param name="Places">Places to divide.</param>
/// <param name="Shares">What every group gets, by name.</param>
/// <param name="Steps">How it came about.</param>
public sealed record AllocationProposal(long Places, IReadOnlyList<AllocationShare> Shares, IReadOnlyList<AllocationStep> Steps)
{
    /// <summary>Places given together: all of them, or what is asked when that is less.</summary>
    public long Given => Shares.Sum(share => share.Places);

    /// <summary>The groups that stay under their floor; empty when every floor is met.</summary>
    public IReadOnlyList<string> Violations => [.. Shares.Where(share => !share.MeetsFloor).Select(share => share.Key)];
}
