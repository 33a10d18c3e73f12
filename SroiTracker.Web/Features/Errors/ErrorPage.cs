namespace SroiTracker.Web.Features.Errors;

/// <summary>A page about something that went wrong.</summary>
/// <param name="Status">Which of the known faults; part of the key of its sentences.</param>
/// <param name="Reference">What somebody can mention to find it in the log; null when there is nothing to find.</param>
public sealed record ErrorPage(int Status, string? Reference)
{
    /// <summary>Key of the title.</summary>
    public string Title => $"Error{Status}Title";

    /// <summary>Key of the text: what is wrong and what to do.</summary>
    public string Text => $"Error{Status}Text";
}
