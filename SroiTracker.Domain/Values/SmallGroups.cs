namespace SroiTracker.Domain.Values;

/// <summary>Keeps a count from pointing at persons: of a small group (kleine groep) it is said only that there are fewer than five.</summary>
public static class SmallGroups
{
    /// <summary>The smallest number of persons of which the count is shown.</summary>
    public const int Least = 5;

    /// <summary>Whether the count is kept back; that there is nobody may be known.</summary>
    public static bool IsHidden(long count) => count is > 0 and < Least;
}
