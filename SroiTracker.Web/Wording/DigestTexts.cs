namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts of the message about new alerts and of the frame around every message.</summary>
public sealed class DigestTexts;
