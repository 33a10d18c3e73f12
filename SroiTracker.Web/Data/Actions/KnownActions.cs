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

    /// <summary>A placement stopped shortly before the student must have finished it.</summary>
    public const string DiplomaAtRisk = "diploma-in-gevaar";

    /// <summary>A place came of a referral.</summary>
    public const string Placed = "geplaatst";

    /// <summary>No place came of a referral.</summary>
    public const string NoPlace = "geen-plaats";

    /// <summary>What is done for a programme that is short of places, until it is judged.</summary>
    public const string Plan = "plan";

    /// <summary>One thing to do of a plan.</summary>
    public const string Measure = "maatregel";

    /// <summary>A promise of places.</summary>
    public const string Agreement = "afspraak";

    /// <summary>A promise of a partner.</summary>
    public const string Commitment = "toezegging";

    /// <summary>Word spread by a partner.</summary>
    public const string Communication = "communicatie";

    /// <summary>What partners decided together.</summary>
    public const string Decision = "besluit";

    /// <summary>A joint goal of several organisations, for a period.</summary>
    public const string Pact = "pact";

    /// <summary>One line of work of a pact, with a number of places.</summary>
    public const string ActionLine = "actielijn";

    /// <summary>A number of new apprenticeships that a pact wants; the program counts them.</summary>
    public const string ApprenticeshipTarget = "bbl-doel";

    /// <summary>A company that may offer places, brought in by one or more partners.</summary>
    public const string Lead = "lead";

    /// <summary>What one partner brought in about a lead.</summary>
    public const string Contribution = "inbreng";

    /// <summary>How a contribution always ends.</summary>
    public const string BroughtIn = "ingebracht";

    /// <summary>A lead that went to SBB to be recognised as a training company.</summary>
    public const string RecognitionAsked = "erkenningsverzoek";

    /// <summary>SBB recognised the company, as outcome of a hand-off.</summary>
    public const string Recognised = "erkend";

    /// <summary>SBB did not recognise the company, as outcome of a hand-off.</summary>
    public const string RecognitionRefused = "afgewezen";

    /// <summary>A fair or meeting at which leads are made.</summary>
    public const string Event = "evenement";

    /// <summary>A visit, as outcome of a contact.</summary>
    public const string Visit = "bezoek";

    /// <summary>Places of the organisation itself, outside any contract.</summary>
    public const string OwnPlaces = "eigen-plaats";

    /// <summary>A placement that was about to stop, what was done and how it ended.</summary>
    public const string Intervention = "interventie";

    /// <summary>A placement was kept, as outcome of an intervention.</summary>
    public const string Saved = "gered";

    /// <summary>An institution that wants to know more.</summary>
    public const string Interest = "belangstelling";

    /// <summary>A contractor that lacks people to supervise students.</summary>
    public const string HelpAsked = "hulpvraag";

    /// <summary>A question to many contractors: how many places they could use, and for which programme.</summary>
    public const string Poll = "peiling";

    /// <summary>The question to one contractor.</summary>
    public const string PollQuestion = "peiling-vraag";

    /// <summary>A contractor gave an answer.</summary>
    public const string Answered = "beantwoord";

    /// <summary>What one contractor could use of one programme.</summary>
    public const string PollAnswer = "peiling-antwoord";

    /// <summary>How a line of an answer always ends.</summary>
    public const string Given = "gegeven";

    /// <summary>What the program needs and the kinds do not have.</summary>
    internal static IReadOnlyList<string> Missing(ActionKinds kinds)
    {
        (string Kind, string? Outcome)[] needed =
        [
            (Contact, ByMail), (Task, null), (Relation, null), (Referral, Placed), (Referral, NoPlace), (Plan, null), (Measure, null),
            (Agreement, null), (Commitment, null), (Communication, null), (Decision, null), (Pact, null), (ActionLine, null),
            (ApprenticeshipTarget, null), (Lead, null),
            (Contribution, BroughtIn), (RecognitionAsked, Recognised), (RecognitionAsked, RecognitionRefused), (Event, null), (Contact, Visit),
            (OwnPlaces, null),
            (Intervention, Saved), (Interest, null), (HelpAsked, null), (Poll, null), (PollQuestion, Answered), (PollAnswer, Given),
            (Withdrawn, null),
            (DiplomaAtRisk, null),
        ];
        return
        [
            .. needed.Where(need => kinds.Find(need.Kind) is not { } kind || (need.Outcome is { } outcome && kind.Outcome(outcome) is null))
                .Select(need => $"kind '{need.Kind}'{(need.Outcome is { } outcome ? $" with outcome '{outcome}'" : "")} is needed by the program; keep it"),
        ];
    }
}
