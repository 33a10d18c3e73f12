namespace SroiTracker.Web.Data.Outbox;

/// <summary>The kinds of work in the outbox.</summary>
public static class OutboxKinds
{
    /// <summary>Matching and alerting, after an import, after a change of the mapping and every night.</summary>
    public const string Match = "match";

    /// <summary>Reminders of actions without an answer, every night.</summary>
    public const string Reminders = "reminders";

    /// <summary>Tasks about recognitions that SBB took back during a placement, after an import of the register.</summary>
    public const string Withdrawals = "withdrawals";

    /// <summary>The new alerts of every adviser in one message, every night; it leaves in the morning.</summary>
    public const string Digest = "digest";

    /// <summary>Reminders of deadlines, and notes of those that passed, every night.</summary>
    public const string Deadlines = "deadlines";

    /// <summary>Handing contracts over on the day for which that was planned, every night.</summary>
    public const string Handovers = "handovers";

    /// <summary>Looking at an uploaded file again, after the scanner gave no answer.</summary>
    public const string Scan = "scan";

    /// <summary>Sending one message.</summary>
    public const string Mail = "mail";
}
