using NodaTime;

namespace SroiTracker.Domain.Actions;

/// <summary>An action as somebody enters it.</summary>
public sealed record ActionDraft
{
    /// <summary>Code of its kind.</summary>
    public required string Kind { get; init; }

    /// <summary>What it is about.</summary>
    public required ActionSubject Subject { get; init; }

    /// <summary>What must be done, or what happened, in one line.</summary>
    public required string Title { get; init; }

    /// <summary>More about it; no names of persons.</summary>
    public string? Note { get; init; }

    /// <summary>The day on which it must be done; null takes the term of the kind.</summary>
    public LocalDate? DueOn { get; init; }

    /// <summary>The day on which it happened; null means today.</summary>
    public LocalDate? HappenedOn { get; init; }

    /// <summary>The number of places, where the kind asks it.</summary>
    public int? Places { get; init; }

    /// <summary>How many were reached, where the kind asks it.</summary>
    public int? Reach { get; init; }

    /// <summary>Whether it comes on top of the usual, where the kind asks it.</summary>
    public bool IsAdditional { get; init; }

    /// <summary>Why it is additional.</summary>
    public string? AdditionalReason { get; init; }

    /// <summary>The name of the organisation, where the kind asks it; never a person.</summary>
    public string? Partner { get; init; }

    /// <summary>The role mailbox, where the kind asks it.</summary>
    public Guid? Mailbox { get; init; }

    /// <summary>How it ended, for a kind that records what happened already.</summary>
    public string? Outcome { get; init; }

    /// <summary>Why it ended so.</summary>
    public string? Reason { get; init; }
}
