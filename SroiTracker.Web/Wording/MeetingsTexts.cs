namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the sheet for a meeting.</summary>
public sealed class MeetingsTexts;
