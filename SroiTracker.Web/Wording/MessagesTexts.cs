namespace SroiTracker.Web.Wording;

/// <summary>Sentences of the messages to a contractor.</summary>
public sealed class MessagesTexts;
