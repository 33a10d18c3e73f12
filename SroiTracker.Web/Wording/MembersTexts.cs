namespace SroiTracker.Web.Wording;

/// <summary>Marks the texts about who may act for a company, and about invitations.</summary>
public sealed class MembersTexts;
