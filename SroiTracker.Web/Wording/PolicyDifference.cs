namespace SroiTracker.Web.Wording;

/// <summary>What happened to a line between two policies.</summary>
public enum PolicyChange
{
    /// <summary>It says the same.</summary>
    Same,

    /// <summary>It says something else.</summary>
    Changed,

    /// <summary>It is new.</summary>
    Added,

    /// <summary>It is gone.</summary>
    Removed,

    /// <summary>It says the same and is now surer or less sure.</summary>
    Standing,
}

/// <summary>One line of two policies, side by side.</summary>
/// <param name="Change">What happened to it.</param>
/// <param name="Section">Its chapter.</param>
/// <param name="Key">Its name in the first policy, or in the second when it is new.</param>
/// <param name="Before">The line of the first policy; null when it is new.</param>
/// <param name="After">The line of the second policy; null when it is gone.</param>
/// <param name="Sentence">The difference in words: "blok BOL (stage): € 10.000,00 → € 20.000,00". Empty when it says the same.</param>
public sealed record PolicyDifference(
    PolicyChange Change, PolicySection Section, string Key, PolicyLine? Before, PolicyLine? After, string Sentence)
{
    /// <summary>What it is about.</summary>
    public string Label => (After ?? Before)!.Label;

    /// <summary>Key of the row it is an attribute of; null for a clause and for the row itself.</summary>
    public string? Row => Before is null ? After!.Row : Before.Row;
}
