using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Policies;

public sealed class PolicyBookTests
{
    private static readonly LocalDate Published = new(2025, 1, 10);
    private static readonly LocalDate Awarded = new(2025, 3, 20);
    private static readonly LocalDate Signed = new(2025, 4, 30);
    private static readonly LocalDate Started = new(2025, 6, 1);

    public static TheoryData<DecidingDay, LocalDate> Days => new()
    {
        { DecidingDay.Publication, Published }, { DecidingDay.Award, Awarded }, { DecidingDay.ContractDate, Signed }, { DecidingDay.Start, Started },
    };

    [Theory, MemberData(nameof(Days))]
    public void The_day_that_a_policy_asks_for_decides(DecidingDay which, LocalDate day) =>
        new DecidingDays(Published, Awarded, Signed, Started).On(which).Should().Be(day);

    [Theory, MemberData(nameof(Days))]
    public void The_award_stands_in_for_a_day_that_is_not_known(DecidingDay which, LocalDate day)
    {
        new DecidingDays(null, Awarded, null, null).On(which).Should().Be(Awarded);
        new DecidingDays(Published, null, Signed, Started).On(which).Should().Be(which == DecidingDay.Award ? null : day);
    }

    [Theory]
    [InlineData(31, "2024-01-01")] // the day before
    [InlineData(32, "2025-02-01")]
    [InlineData(33, "2025-02-01")]
    public void A_version_is_in_force_from_its_first_day(int day, string expected)
    {
        var on = new LocalDate(2024, 12, 31).PlusDays(day);

        Book().InForceOn("verzonnen", on)!.ValidFrom.ToString("uuuu-MM-dd", null).Should().Be(expected);
        Book().InForceFor("verzonnen", new DecidingDays(null, on, null, null))!.ValidFrom.ToString("uuuu-MM-dd", null).Should().Be(expected);
    }

    [Fact]
    public void Nothing_is_in_force_before_the_first_version_without_a_day_or_without_a_folder()
    {
        Book().InForceOn("verzonnen", new LocalDate(2023, 12, 31)).Should().BeNull();
        Book().InForceFor("verzonnen", new DecidingDays(Published, null, Signed, Started)).Should().BeNull();
        Book().InForceOn("nergens", Awarded).Should().BeNull();
    }

    [Fact]
    public void A_pinned_version_is_found_by_its_day_and_its_text()
    {
        var version = Book().Versions("verzonnen")[1];

        Book().Pinned("verzonnen", version.ValidFrom, version.Hash).Should().BeSameAs(Version(2025, 2));
        Book().Pinned("verzonnen", version.ValidFrom, "anders").Should().BeNull();
        Book().Pinned("verzonnen", new LocalDate(2020, 1, 1), version.Hash).Should().BeNull();
    }

    [Fact]
    public void Folders_are_in_order_and_two_versions_on_one_day_are_refused()
    {
        new PolicyBook([Version(2025, 2) with { Folder = "b" }, Version(2025, 2) with { Folder = "a" }]).Folders.Should().Equal("a", "b");
        FluentActions.Invoking(() => new PolicyBook([Version(2024, 1), Version(2025, 2), Version(2025, 2) with { Hash = "anders" }, Version(2025, 2) with { Folder = "b" }]))
            .Should().Throw<ArgumentException>().WithMessage("an authority has two versions on one day*");
    }

    [Fact]
    public void A_book_of_editions_asks_for_the_newest_each_time()
    {
        var edition = new PolicyBook([]);
        var book = new PolicyBook(() => edition);
        book.Folders.Should().BeEmpty();

        edition = Book();

        book.Folders.Should().Equal("verzonnen");
    }

    private static readonly Dictionary<(int, int), PolicyVersion> Made = [];

    private static PolicyBook Book() => new([Version(2025, 2), Version(2024, 1)]);

    private static PolicyVersion Version(int year, int month)
    {
        if (!Made.TryGetValue((year, month), out var version))
        {
            version = InventedPolicy.With("\"decidingDay\":{\"value\":\"award\",@}") with { ValidFrom = new LocalDate(year, month, 1) };
            Made[(year, month)] = version;
        }

        return version;
    }
}
