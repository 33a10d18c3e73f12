using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>The chapters in which a policy is described, in the order of reading.</summary>
public enum PolicySection
{
    /// <summary>Whose it is, from when it holds and which day decides.</summary>
    Validity,

    /// <summary>Thresholds and what is held against them.</summary>
    Threshold,

    /// <summary>Percentage, base, cap and reductions.</summary>
    Obligation,

    /// <summary>How time and hours count.</summary>
    Time,

    /// <summary>What may count at all, and how often.</summary>
    Eligibility,

    /// <summary>The table.</summary>
    Blocks,

    /// <summary>Amounts on top of the table.</summary>
    Bonuses,

    /// <summary>Alternative kinds of placement.</summary>
    Placements,

    /// <summary>Terms, and what follows a shortfall.</summary>
    Process,

    /// <summary>What was looked for and not found.</summary>
    NotFound,
}

/// <summary>One thing that a policy says, in the reader's language.</summary>
/// <param name="Section">The chapter it stands in.</param>
/// <param name="Key">Its name, the same in every language and every version of one authority: "vat", "block.BOL", "block.BOL.levels".</param>
/// <param name="Label">What it is about.</param>
/// <param name="Value">What it says.</param>
/// <param name="Origin">Standing and source; null for what was not found.</param>
/// <param name="Row">Key of the row it is an attribute of; null for a clause and for the row itself.</param>
public sealed record PolicyLine(
    PolicySection Section, string Key, string Label, string Value, ClauseOrigin? Origin, string? Row = null)
{
    /// <summary>How sure it is; null for what was not found.</summary>
    public Standing? Standing => Origin?.Standing;
}
