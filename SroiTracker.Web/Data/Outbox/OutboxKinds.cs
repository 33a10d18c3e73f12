namespace SroiTracker.Web.Data.Outbox;

/// <summary>The kinds of work in the outbox.</summary>
public static class OutboxKinds
{
    /// <summary>Matching and alerting, after an import, after a change of the mapping and every night.</summary>
    public const string Match = "match";

    /// <summary>Reminders of actions without an answer, every night.</summary>
    public const string Reminders = "reminders";
}
