using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Actions;

/// <summary>What an action must say, when it asks for attention and how it may end.</summary>
public sealed class ActionRulesTests
{
    private static readonly LocalDate Sunday = new(2026, 3, 15);

    private static readonly ActionKind Task = new()
    {
        Code = "taak",
        Name = new("Taak", "Task"),
        Subjects = [SubjectKind.None],
        Asks = [ActionField.Due],
        Outcomes = [new() { Code = "gedaan", Name = new("Gedaan", "Done") }, new() { Code = "niet", Name = new("Niet", "Not"), NeedsReason = true }],
        Term = new(14, TermUnit.Days),
    };

    private static readonly ActionKind Referral = Task with
    {
        Code = "verwijzing", Asks = [], Term = new(10, TermUnit.WorkingDays), RemindAfterWorkingDays = 10,
    };

    private static readonly ActionKind Record = Task with { Code = "contact", Asks = [], Term = null, IsRecord = true };

    [Theory] // row 0.11: on that day, not before
    [InlineData(28, QueueGroup.Coming)]
    [InlineData(29, QueueGroup.Today)]
    [InlineData(30, QueueGroup.Late)]
    public void An_action_of_14_days_asks_for_attention_on_its_day_not_before(int dayOfMarch, QueueGroup expected)
    {
        // 15 March + 14 days = 29 March
        var due = ActionRules.DueOn(Task, null, Sunday)!.Value;

        ActionRules.GroupOf(due, new LocalDate(2026, 3, dayOfMarch)).Should().Be(expected);
    }

    [Fact]
    public void A_day_that_is_said_goes_before_the_term_where_the_kind_asks_it()
    {
        ActionRules.DueOn(Task, new LocalDate(2026, 4, 1), Sunday).Should().Be(new LocalDate(2026, 4, 1));
        // Monday 16 March is the first working day after the Sunday; the tenth is Friday 27 March.
        ActionRules.DueOn(Referral, new LocalDate(2026, 4, 1), Sunday).Should().Be(new LocalDate(2026, 3, 27));
        ActionRules.DueOn(Record, new LocalDate(2026, 4, 1), Sunday).Should().BeNull();
    }

    [Theory] // row 1.14: more than 10 working days; Good Friday 3 April and Easter Monday 6 April 2026 do not count
    [InlineData("2026-03-15", "2026-03-27", false)]
    [InlineData("2026-03-15", "2026-03-28", true)]
    [InlineData("2026-03-25", "2026-04-10", false)]
    [InlineData("2026-03-25", "2026-04-11", true)]
    public void A_referral_is_reminded_of_after_more_than_ten_working_days(string since, string today, bool expected) =>
        ActionRules.IsReminderDue(Referral, ActionState.Open, Day(since), Day(today)).Should().Be(expected);

    [Fact]
    public void What_is_closed_or_has_no_term_for_it_is_not_reminded_of()
    {
        ActionRules.IsReminderDue(Referral, ActionState.Done, Sunday, Sunday.PlusDays(60)).Should().BeFalse();
        ActionRules.IsReminderDue(Task, ActionState.Open, Sunday, Sunday.PlusDays(60)).Should().BeFalse();
    }

    [Theory]
    [InlineData(ActionState.Open, "gedaan", null, null)]
    [InlineData(ActionState.Open, "niet", "geen tijd", null)]
    [InlineData(ActionState.Open, "niet", " ", ActionRefusal.ReasonMissing)]
    [InlineData(ActionState.Open, "niet", "111222333", ActionRefusal.CitizenNumber)]
    [InlineData(ActionState.Open, "anders", "reden", ActionRefusal.OutcomeUnknown)]
    [InlineData(ActionState.Open, null, "reden", ActionRefusal.OutcomeUnknown)]
    [InlineData(ActionState.Done, "gedaan", null, ActionRefusal.NotOpen)]
    [InlineData(ActionState.Stopped, "gedaan", null, ActionRefusal.NotOpen)]
    public void An_action_ends_once_with_an_outcome_of_its_kind(ActionState state, string? outcome, string? reason, ActionRefusal? expected) =>
        ActionRules.CheckDone(Task, state, outcome, reason).Should().Be(expected);

    [Fact]
    public void Giving_up_needs_a_reason_and_an_open_action()
    {
        ActionRules.CheckStopped(ActionState.Open, null).Should().Be(ActionRefusal.ReasonMissing);
        ActionRules.CheckStopped(ActionState.Open, "bedrijf is gestopt").Should().BeNull();
        ActionRules.CheckStopped(ActionState.Done, "bedrijf is gestopt").Should().Be(ActionRefusal.NotOpen);
    }

    [Fact]
    public void What_a_kind_asks_must_be_there()
    {
        var asking = Task with { Asks = [ActionField.Places, ActionField.Reach, ActionField.Additional, ActionField.Mailbox] };
        var whole = Draft() with { Places = 1, Reach = 0, IsAdditional = true, AdditionalReason = "boven op de begroting", Mailbox = Guid.Empty };

        Check(whole, asking).Should().BeNull();
        Check(whole with { Places = 0 }, asking).Should().Be(ActionRefusal.PlacesMissing);
        Check(whole with { Reach = null }, asking).Should().Be(ActionRefusal.ReachMissing);
        Check(whole with { Reach = -1 }, asking).Should().Be(ActionRefusal.ReachMissing);
        Check(whole with { AdditionalReason = " " }, asking).Should().Be(ActionRefusal.AdditionalReasonMissing);
        Check(whole with { AdditionalReason = null, IsAdditional = false }, asking).Should().BeNull();
        Check(whole with { Mailbox = null }, asking).Should().Be(ActionRefusal.MailboxMissing);
        Check(Draft(), Task).Should().BeNull("this kind asks none of them");
    }

    [Fact]
    public void A_draft_says_what_it_is_about_and_when()
    {
        Check(Draft() with { Kind = "onbekend" }, Task).Should().Be(ActionRefusal.UnknownKind);
        Check(Draft() with { Subject = ActionSubject.Parse(SubjectKind.Region, "AM13")! }, Task).Should().Be(ActionRefusal.SubjectNotAllowed);
        Check(Draft() with { Title = " " }, Task).Should().Be(ActionRefusal.TitleMissing);
        Check(Draft() with { Note = "student 111222333" }, Task).Should().Be(ActionRefusal.CitizenNumber);
        Check(Draft() with { DueOn = Sunday.PlusDays(-1) }, Task).Should().Be(ActionRefusal.DuePast);
        Check(Draft() with { DueOn = Sunday }, Task).Should().BeNull();
        Check(Draft() with { HappenedOn = Sunday.PlusDays(1) }, Task).Should().Be(ActionRefusal.RecordFuture);
        Check(Draft() with { Kind = "contact" }, Record).Should().Be(ActionRefusal.OutcomeUnknown, "what happened already has an outcome");
        Check(Draft() with { Kind = "contact", Outcome = "gedaan" }, Record).Should().BeNull();
    }

    [Theory]
    [InlineData(SubjectKind.None, "", true)]
    [InlineData(SubjectKind.None, "iets", false)]
    [InlineData(SubjectKind.Contract, "01890000-0000-7000-8000-000000000344", true)]
    [InlineData(SubjectKind.Contract, "344", false)]
    [InlineData(SubjectKind.Programme, "25180/BOL/AM13", true)]
    [InlineData(SubjectKind.Programme, "2518/BOL/AM13", false)]
    [InlineData(SubjectKind.Programme, "25180/HBO/AM13", false)]
    [InlineData(SubjectKind.Programme, "25180/BOL", false)]
    [InlineData(SubjectKind.Region, "AM13", true)]
    [InlineData(SubjectKind.Region, "13", false)]
    [InlineData(SubjectKind.Municipality, "GM0344", true)]
    [InlineData(SubjectKind.Municipality, "AM13", false)]
    public void A_subject_fits_its_kind_or_does_not_exist(SubjectKind kind, string key, bool isThere) =>
        (ActionSubject.Parse(kind, key)?.Key == key).Should().Be(isThere);

    [Theory] // row 1.10
    [InlineData(4, 0, 4, false)]
    [InlineData(4, 3, 1, false)]
    [InlineData(4, 4, 0, true)]
    [InlineData(4, 5, 0, true)]
    public void A_promise_is_kept_when_as_many_places_are_confirmed(int promised, int confirmed, int left, bool isKept)
    {
        var places = new PromisedPlaces(promised, confirmed);

        (places.Left, places.IsKept).Should().Be((left, isKept));
    }

    private static ActionRefusal? Check(ActionDraft draft, ActionKind kind) => ActionRules.Check(draft, ActionKinds.Of([kind]), Sunday);

    private static ActionDraft Draft() => new() { Kind = "taak", Subject = ActionSubject.None, Title = "Bellen" };

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
