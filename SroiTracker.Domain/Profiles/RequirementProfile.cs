using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Profiles;

/// <summary>One thing that a place must offer for a programme.</summary>
/// <param name="Code">Its code within the profile; it stays with its text and is never given to another.</param>
/// <param name="Text">What the firm says yes to, in its own voice.</param>
public sealed record Requirement(string Code, string Text);

/// <summary>What a programme asks of a place and what its students learn and can do (eisenprofiel), per qualification.</summary>
public sealed record RequirementProfile
{
    /// <summary>The qualification.</summary>
    public required CreboCode Qualification { get; init; }

    /// <summary>How long a placement lasts, in words, because schools differ.</summary>
    public required string Duration { get; init; }

    /// <summary>What students do at the firm.</summary>
    public required IReadOnlyList<string> Tasks { get; init; }

    /// <summary>What students must learn.</summary>
    public required IReadOnlyList<string> Learns { get; init; }

    /// <summary>What students can do already and bring.</summary>
    public required IReadOnlyList<string> Brings { get; init; }

    /// <summary>What a place must offer.</summary>
    public required IReadOnlyList<Requirement> Requirements { get; init; }

    /// <summary>Hours a week in which the firm supervises a student at least; null when the programme asks no number.</summary>
    public Ratio? SupervisionPerWeek { get; init; }

    /// <summary>Why places are lacking, as the school or coordinator says; empty when nobody said so.</summary>
    public required IReadOnlyList<SupportNeed> Causes { get; init; }
}
