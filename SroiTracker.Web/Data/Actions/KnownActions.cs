using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Data.Actions;

/// <summary>The few kinds and outcomes that pages of the program make by name; the file of kinds must have them.</summary>
public static class KnownActions
{
    /// <summary>Having spoken to a contractor.</summary>
    public const string Contact = "contact";

    /// <summary>A letter, as outcome of a contact.</summary>
    public const string ByMail = "mail";

    /// <summary>Something to do; the next step after a contact.</summary>
    public const string Task = "taak";

    /// <summary>Who keeps the relation with a company.</summary>
    public const string Relation = "relatie";

    /// <summary>An alert that went to a partner.</summary>
    public const string Referral = "verwijzing";

    /// <summary>SBB took a recognition back while a student was there.</summary>
    public const string Withdrawn = "erkenning-vervallen";

    /// <summary>A place came of a referral.</summary>
    public const string Placed = "geplaatst";

    /// <summary>No place came of a referral.</summary>
    public const string NoPlace = "geen-plaats";

    /// <summary>What the program needs and the kinds do not have.</summary>
    internal static IReadOnlyList<string> Missing(ActionKinds kinds)
    {
        (string Kind, string? Outcome)[] needed =
        [
            (Contact, ByMail), (Task, null), (Relation, null), (Referral, Placed), (Referral, NoPlace), (Withdrawn, null),
        ];
        return
        [
            .. needed.Where(need => kinds.Find(need.Kind) is not { } kind || (need.Outcome is { } outcome && kind.Outcome(outcome) is null))
                .Select(need => $"kind '{need.Kind}'{(need.Outcome is { } outcome ? $" with outcome '{outcome}'" : "")} is needed by the program; keep it"),
        ];
    }
}
