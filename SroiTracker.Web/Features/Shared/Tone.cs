namespace SroiTracker.Web.Features.Shared;

/// <summary>How something stands; the colour that goes with a word, never instead of it.</summary>
public enum Tone
{
    /// <summary>Nothing to say about it.</summary>
    Neutral,

    /// <summary>As agreed, done.</summary>
    Good,

    /// <summary>Needs attention.</summary>
    Warn,

    /// <summary>Late, refused, wrong.</summary>
    Bad,

    /// <summary>Good to know.</summary>
    Info,
}
