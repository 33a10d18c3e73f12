namespace SroiTracker.Web.Data.Letters;

/// <summary>What a text of an adviser is for. A closed list.</summary>
public enum LetterPurpose
{
    FirstContact,
    Reminder,
    Shortfall,

    /// <summary>The reason of a rejected claim; it has no subject.</summary>
    Refusal,

    /// <summary>The answer to a question; it has no subject.</summary>
    Answer,
}

/// <summary>What a purpose asks of its texts.</summary>
public static class LetterPurposes
{
    /// <summary>Whether the text is a letter with a subject, or a part of something else.</summary>
    public static bool IsLetter(this LetterPurpose purpose) =>
        purpose is LetterPurpose.FirstContact or LetterPurpose.Reminder or LetterPurpose.Shortfall;
}
