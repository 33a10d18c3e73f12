using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Tests.Domain.Actions;

/// <summary>Where the measures of a plan stand, and how programmes are written.</summary>
public sealed class PlanBoardTests
{
    private static readonly ActionKind Measure = new()
    {
        Code = "maatregel", Name = new("Maatregel", "Measure"), Subjects = [SubjectKind.Programme], Term = new(14, SroiTracker.Domain.Values.TermUnit.Days),
        Outcomes =
        [
            new() { Code = "gedaan", Name = new("Gedaan", "Done") },
            new() { Code = "niet-gelukt", Name = new("Niet gelukt", "Did not work"), IsFailure = true },
        ],
    };

    [Theory] // row 1.8: late from the day after its day
    [InlineData(ActionState.Open, null, 19, MeasureStanding.Open)]
    [InlineData(ActionState.Open, null, 20, MeasureStanding.Open)]
    [InlineData(ActionState.Open, null, 21, MeasureStanding.Late)]
    [InlineData(ActionState.Done, "gedaan", 21, MeasureStanding.Done)]
    [InlineData(ActionState.Done, "niet-gelukt", 21, MeasureStanding.DidNotWork)]
    [InlineData(ActionState.Stopped, null, 21, MeasureStanding.Stopped)]
    public void A_measure_due_on_20_March_stands(ActionState state, string? outcome, int dayOfMarch, MeasureStanding expected) =>
        PlanBoard.StandingOf(Measure, state, outcome, new LocalDate(2026, 3, 20), new LocalDate(2026, 3, dayOfMarch)).Should().Be(expected);

    [Fact]
    public void A_board_counts_every_standing_zero_included()
    {
        var board = PlanBoard.Of([MeasureStanding.Open, MeasureStanding.Late, MeasureStanding.Done, MeasureStanding.Done]);

        (board.All, board.ToDo, board.Done, board.Counts[MeasureStanding.DidNotWork]).Should().Be((4, 2, 2, 0));
    }

    [Theory]
    [InlineData("25480/BOL/AM13", "AM13/crebo:25480")]
    [InlineData("25480/*/AM13", "AM13/crebo:25480")]
    [InlineData("25480/bol/AM13", null)]
    [InlineData("2548/BOL/AM13", null)]
    [InlineData("25480/BOL/13", null)]
    [InlineData("25480/BOL", null)]
    [InlineData("", null)]
    public void A_programme_names_the_scope_of_its_figures_or_does_not_exist(string key, string? scope) =>
        (ProgrammeSubject.Parse(key)?.ScopeKey).Should().Be(scope);

    [Fact]
    public void A_programme_is_written_as_it_was_read() => ProgrammeSubject.Parse("25480/*/AM13")!.Key.Should().Be("25480/*/AM13");
}
