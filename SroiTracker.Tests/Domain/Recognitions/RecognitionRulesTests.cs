using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Recognitions;

public sealed class RecognitionRulesTests
{
    private static readonly CreboCode Nurse = CreboCode.Parse("25180")!.Value;
    private static readonly CreboCode Other = CreboCode.Parse("25491")!.Value;
    private static readonly EstablishmentRecognition Four = new(Nurse, new(2024, 3, 1), new(2028, 2, 29), null);

    [Theory]
    [InlineData("2024-02-29", Recognition.NotRecognised)] // the day before
    [InlineData("2024-03-01", Recognition.Recognised)]
    [InlineData("2028-02-29", Recognition.Recognised)] // the last day of four years
    [InlineData("2028-03-01", Recognition.NotRecognised)]
    public void A_recognition_holds_from_its_first_to_its_last_day(string day, Recognition expected) =>
        RecognitionRules.On([Four], Nurse, Day(day), isRequested: false).Should().Be(expected);

    [Theory]
    [InlineData("2026-05-31", Recognition.Recognised)]
    [InlineData("2026-06-01", Recognition.NotRecognised)] // the day SBB took it back
    public void A_recognition_that_is_withdrawn_ends_that_day(string day, Recognition expected) =>
        RecognitionRules.On([Four with { WithdrawnOn = new LocalDate(2026, 6, 1) }], Nurse, Day(day), isRequested: false).Should().Be(expected);

    [Fact]
    public void It_holds_for_its_own_qualification_only() =>
        RecognitionRules.On([Four], Other, new LocalDate(2026, 1, 1), isRequested: false).Should().Be(Recognition.NotRecognised);

    [Fact]
    public void Without_a_confirmed_establishment_or_while_SBB_decides_nobody_knows() // row 1.30: the claim waits
    {
        RecognitionRules.On(null, Nurse, new LocalDate(2026, 1, 1), isRequested: false).Should().Be(Recognition.Unchecked);
        RecognitionRules.On([], Nurse, new LocalDate(2026, 1, 1), isRequested: false).Should().Be(Recognition.NotRecognised);
        RecognitionRules.On([], Nurse, new LocalDate(2026, 1, 1), isRequested: true).Should().Be(Recognition.Unchecked);
        RecognitionRules.On([Four], Nurse, new LocalDate(2026, 1, 1), isRequested: true).Should().Be(Recognition.Recognised);
    }

    [Fact]
    public void SBB_decides_within_ten_working_days_and_a_refused_company_waits_six_months()
    {
        // Wednesday 22 April 2026; King's Day (Monday 27 April) and Liberation Day (Tuesday 5 May) do not count: 23 24 28 29 30 / 1 4 6 7 8 May
        RecognitionRules.DecisionDue(new LocalDate(2026, 4, 22)).Should().Be(new LocalDate(2026, 5, 8));
        RecognitionRules.AskAgainFrom(new LocalDate(2026, 8, 31)).Should().Be(new LocalDate(2027, 2, 28));
    }

    [Theory]
    [InlineData("", null)]
    [InlineData("7", "7")]
    [InlineData("3,30,5", "5")] // row 1.30: median, not mean
    [InlineData("4,30,5,6", "11/2")] // (5 + 6) / 2
    public void The_median_of_the_days_taken(string days, string? expected)
    {
        var start = new LocalDate(2026, 1, 1);
        var decided = days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(each => (start, start.PlusDays(int.Parse(each, null))));

        (RecognitionRules.MedianDays(decided)?.ToString()).Should().Be(expected);
    }

    [Theory]
    [InlineData("De Boer Bouw B.V.", "Utrecht", "de boer  bouw", "utrecht", EstablishmentSign.SameNameAndTown)]
    [InlineData("De Boer Bouw B.V.", "Utrecht", "De Boer Bouw", "Zeist", EstablishmentSign.SameName)]
    [InlineData("De Boer Bouw B.V.", null, "De Boer Bouw", "Zeist", EstablishmentSign.SameName)]
    [InlineData("De Boer Bouw", "Utrecht", "De Boer Wonen", "Utrecht", null)]
    [InlineData("B.V.", "Utrecht", "N.V.", "Utrecht", null)] // nothing is left of either name
    public void A_name_suggests_and_never_proves(string contractor, string? town, string establishment, string? place, EstablishmentSign? expected) =>
        EstablishmentLikeness.Of((contractor, town, null), (establishment, place, null)).Should().Be(expected);

    [Fact]
    public void The_same_number_is_the_strongest_sign()
    {
        var kvk = KvkNumber.Parse("90000102");

        EstablishmentLikeness.Of(("A", null, kvk), ("Heel anders", "Zeist", kvk)).Should().Be(EstablishmentSign.SameNumber);
        EstablishmentLikeness.Of(("A", null, kvk), ("Heel anders", "Zeist", KvkNumber.Parse("69599084"))).Should().BeNull();
    }

    private static LocalDate Day(string text) => NodaTime.Text.LocalDatePattern.Iso.Parse(text).Value;
}
