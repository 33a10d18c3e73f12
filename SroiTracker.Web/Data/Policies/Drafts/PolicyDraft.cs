using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>How far a draft is.</summary>
public enum DraftState
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Waiting for a second person.</summary>
    Proposed,

    /// <summary>Published; nothing of it changes any more.</summary>
    Published,

    /// <summary>Given up; kept as history.</summary>
    Withdrawn,
}

/// <summary>A version of a policy that is being written, with its worked examples.</summary>
public sealed class PolicyDraft
{
    private PolicyDraft()
    {
    }

    public Guid Id { get; private set; }

    /// <summary>The authority whose people write it.</summary>
    public Guid AuthorityId { get; private set; }

    /// <summary>The folder it will stand in: of the authority, or of the region whose policy it follows.</summary>
    public string Folder { get; private set; } = "";

    /// <summary>The first day in force; null until somebody chose one.</summary>
    public LocalDate? ValidFrom { get; private set; }

    /// <summary>The policy as JSON, however unfinished.</summary>
    public string Document { get; private set; } = "";

    /// <summary>The worked examples as a case file.</summary>
    public string Examples { get; private set; } = "";

    public DraftState State { get; private set; }

    /// <summary>First day of the version it was copied from; null when it began empty.</summary>
    public LocalDate? BaseDay { get; private set; }

    /// <summary>What changes and why, as the proposer says.</summary>
    public string Why { get; private set; } = "";

    /// <summary>Why it may begin before today; empty when it begins later.</summary>
    public string WhyPast { get; private set; } = "";

    public string CreatedBy { get; private set; } = "";

    public Instant CreatedAt { get; private set; }

    public string ChangedBy { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    /// <summary>Everybody who ever changed the text, space between; none of them may approve it.</summary>
    public string Authors { get; private set; } = "";

    public string? ProposedBy { get; private set; }

    public Instant? ProposedAt { get; private set; }

    /// <summary>Counts changes; a form that was read at another version is refused.</summary>
    public int Version { get; private set; }

    /// <summary>Whether this account wrote or proposed it, and so may not approve it.</summary>
    public bool IsWorkOf(string account) => ProposedBy == account || Authors.Split(' ').Contains(account, StringComparer.Ordinal);

    public static PolicyDraft Begin(Guid id, Guid authority, string folder, DraftText text, LocalDate? baseDay, ChangeContext change)
    {
        var draft = new PolicyDraft { Id = id, AuthorityId = authority, Folder = folder, BaseDay = baseDay, CreatedBy = change.Who,
            CreatedAt = change.When };
        draft.Write(text, change);
        return draft;
    }

    /// <summary>Replaces what is written; only while it is a draft.</summary>
    public void Write(DraftText text, ChangeContext change)
    {
        Require(DraftState.Draft);
        (Document, Examples, ValidFrom) = (text.Document, text.Examples, text.ValidFrom);
        if (!Authors.Split(' ').Contains(change.Who, StringComparer.Ordinal)) Authors = (Authors + " " + change.Who).Trim();
        Changed(change);
    }

    public void Propose(string whyPast, ChangeContext change)
    {
        Require(DraftState.Draft);
        (State, Why, WhyPast, ProposedBy, ProposedAt) = (DraftState.Proposed, change.Why, whyPast, change.Who, change.When);
        Changed(change);
    }

    /// <summary>Gives it back to who wrote it.</summary>
    public void Return(ChangeContext change)
    {
        Require(DraftState.Proposed);
        (State, ProposedBy, ProposedAt) = (DraftState.Draft, null, null);
        Changed(change);
    }

    public void Withdraw(ChangeContext change)
    {
        if (State is DraftState.Published or DraftState.Withdrawn) throw new InvalidOperationException("it is closed already");
        State = DraftState.Withdrawn;
        Changed(change);
    }

    public void Publish(ChangeContext change)
    {
        Require(DraftState.Proposed);
        State = DraftState.Published;
        Changed(change);
    }

    private void Require(DraftState state)
    {
        if (State != state) throw new InvalidOperationException($"the draft is {State}, not {state}");
    }

    private void Changed(ChangeContext change)
    {
        (ChangedBy, ChangedAt) = (change.Who, change.When);
        Version++;
    }
}

/// <summary>What is written in a draft.</summary>
/// <param name="Document">The policy as JSON.</param>
/// <param name="Examples">The worked examples as a case file.</param>
/// <param name="ValidFrom">The first day in force; null until chosen.</param>
public sealed record DraftText(string Document, string Examples, LocalDate? ValidFrom);
