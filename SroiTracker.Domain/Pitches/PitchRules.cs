using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Pitches;

/// <summary>Why a pitch is refused.</summary>
public enum PitchRefusal
{
    /// <summary>It holds an e-mail address, a telephone number or the address of a profile page.</summary>
    ContactDetail,

    /// <summary>It holds a citizen service number (BSN).</summary>
    CitizenNumber,

    /// <summary>It introduces somebody by name.</summary>
    Name,
}

/// <summary>What came of pitches (trechter): how many were presented, got a reaction, became a placement.</summary>
/// <param name="Presented">Pitches that at least one contractor received.</param>
/// <param name="Reacted">Pitches to which at least one contractor reacted.</param>
/// <param name="Placed">Pitches that became a placement.</param>
public sealed record PitchFunnel(long Presented, long Reacted, long Placed)
{
    /// <summary>Placements in whole percents of what was presented, halves up; null when nothing was presented.</summary>
    public long? PlacedPercent => Presented == 0 ? null : ((Placed * 200) + Presented) / (Presented * 2);
}

/// <summary>A student presents what he or she can do, without a name: nothing in a pitch may lead to the person.</summary>
public static class PitchRules
{
    private static readonly string[] Introductions = ["mijn naam", "ik heet", "ik ben de heer", "ik ben mevrouw", "my name", "genaamd", "naam:",
        "voornaam", "achternaam"];

    /// <summary>Why the text of a pitch is refused; null when it may stand.</summary>
    public static PitchRefusal? Check(string? text) =>
        CitizenServiceNumber.OccursIn(text) ? PitchRefusal.CitizenNumber
        : ContactDetail.OccursIn(text) ? PitchRefusal.ContactDetail
        : text is not null && Introductions.Any(words => text.Contains(words, StringComparison.OrdinalIgnoreCase)) ? PitchRefusal.Name
        : null;
}
