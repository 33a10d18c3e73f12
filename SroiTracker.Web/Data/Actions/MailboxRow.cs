using NodaTime;

namespace SroiTracker.Web.Data.Actions;

/// <summary>What a role mailbox is for.</summary>
public enum MailboxKind
{
    Sbb,
    School,
    Wsp,
    Support,

    /// <summary>The regional mobility team (regionaal mobiliteitsteam): from work to work, retraining, practice learning.</summary>
    Mobility,

    /// <summary>The confidant (vertrouwenspersoon), who alone reads reports of discrimination. No work goes there.</summary>
    Confidant,
}

/// <summary>
/// A contact point of a role: the desk of SBB, a school, an employers' service point. Never somebody's own address, so that work
/// does not leave with a person.
/// </summary>
public sealed class MailboxRow
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required MailboxKind Kind { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    /// <summary>Telephone number as the organisation publishes it; null for none.</summary>
    public string? Phone { get; init; }

    /// <summary>Whether it stands on the public pages for employers.</summary>
    public bool IsPublic { get; internal set; }

    /// <summary>The last day on which it was used; null while it is.</summary>
    public LocalDate? ClosedOn { get; private set; }

    internal void Close(LocalDate on) => ClosedOn = on;
}
