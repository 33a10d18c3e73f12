using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Actions;

/// <summary>The queue: the groups that are shown, with how many there are of each.</summary>
public sealed record ActionsPage(
    ActionsFilter Filter,
    QueueGroup? Chosen,
    IReadOnlyDictionary<QueueGroup, int> Counts,
    IReadOnlyList<ActionGroup> Groups,
    IReadOnlyList<SelectListItem> Kinds,
    IReadOnlyList<SelectListItem> Owners,
    bool MayChooseOwner)
{
    /// <summary>What goes before all other work, whenever it is due; empty while a group is chosen.</summary>
    public IReadOnlyList<ActionLine> Urgent { get; init; } = [];
}

/// <summary>One group of the queue, earliest day first.</summary>
/// <param name="Next">Where it goes on; null when all of it is shown.</param>
public sealed record ActionGroup(QueueGroup Group, IReadOnlyList<ActionLine> Lines, string? Next);

/// <summary>One action in a list.</summary>
public sealed record ActionLine(
    Guid Id, string Kind, string Title, ActionState State, LocalDate? DueOn, LocalDate StartedOn, LocalDate? RemindedOn, string? Contract,
    string? Company,
    string? Owner, int? Places);

/// <summary>All actions about one subject, newest first.</summary>
public sealed record SubjectPage(FoundSubject Subject, IReadOnlyList<ActionLine> Lines, string? Next);

/// <summary>What an action is about, as found for this reader.</summary>
public sealed record FoundSubject(ActionSubject Subject, string Name, string? Href, Guid AuthorityId, Guid? ContractId, Guid? ContractorId);

/// <summary>One action with everything about it.</summary>
public sealed record ActionPage
{
    public required ActionRow Action { get; init; }

    public required ActionKind Kind { get; init; }

    public required FoundSubject Subject { get; init; }

    public required string? Owner { get; init; }

    public required bool IsMine { get; init; }

    public required MailboxRow? Mailbox { get; init; }

    public required PromisedPlaces? Progress { get; init; }

    public required IReadOnlyList<ActionPlace> Places { get; init; }

    public required IReadOnlyList<ActionEvent> History { get; init; }

    public required IReadOnlyList<ActionLine> Parts { get; init; }

    public required LocalDate Today { get; init; }

    /// <summary>Its address.</summary>
    public string Path => "/acties/" + Action.Id;

    /// <summary>Where it is ended; a plan on its own page, because what is open goes along, and a pact, because it asks a mandate.</summary>
    public string ClosingPath => Action.Kind switch
    {
        KnownActions.Plan => $"/plannen/{Action.Id}/evaluatie",
        KnownActions.Pact => $"/pacten/{Action.Id}/afsluiten",
        _ => Path + "/afsluiten",
    };

    /// <summary>Where it stands in the queue; null when it is closed.</summary>
    public QueueGroup? Group => Action is { State: ActionState.Open, DueOn: { } due } ? ActionRules.GroupOf(due, Today) : null;
}

/// <summary>A claim that counts for an action.</summary>
public sealed record ActionPlace(Guid Id, string Reference, ClaimState State, Money? Approved);

/// <summary>One line of the history.</summary>
public sealed record ActionEvent(Instant At, ActionChangeKind Kind, string? Who, string? Owner, LocalDate? DueOn, string? Text);

/// <summary>The page on which an action is begun; without a kind it asks for one.</summary>
public sealed record NewActionPage(
    ActionForm Form, FoundSubject Subject, ActionKind? Kind, IReadOnlyList<ActionKind> Kinds, IReadOnlyList<SelectListItem> Mailboxes);

/// <summary>The page on which a contact is recorded.</summary>
public sealed record ContactPage(ContactForm Form, FoundSubject Subject, IReadOnlyList<SelectListItem> Means);

/// <summary>A page that changes an action.</summary>
/// <param name="Choices">What may be chosen.</param>
public sealed record ActPage<T>(ActionPage Page, T Form, IReadOnlyList<SelectListItem> Choices);
