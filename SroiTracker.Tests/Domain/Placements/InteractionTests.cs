using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>What the parts of a credit do to each other, with the figures of decision 0004.</summary>
public sealed class InteractionTests
{
    private const string Year = "\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":\"fullTimeYear\",\"amountCents\":3640000";
    private const string Capped = ",\"personCaps\":[{\"months\":24,\"clock\":\"calendar\"}]";

    [Theory]
    [InlineData("asBlock", "Credited 9280000")] // (36,400 + 10,000) x 24/12
    [InlineData("timeOnly", "Credited 9280000")]
    [InlineData("flat", "Credited 8280000")] // 36,400 x 24/12 + 10,000
    public void A_cap_of_the_person_cuts_a_bonus_that_follows_time_and_leaves_a_whole_one(string proRata, string expected) =>
        Policy(Capped, Permanent(proRata)).Says(Credit("\"months\":30,\"hoursPerWeek\":36,\"permanent\":true")).Should().Be(expected);

    [Fact]
    public void A_whole_bonus_falls_with_the_last_of_the_time() =>
        Policy(Capped, Permanent("flat")).Says(Credit("\"months\":6,\"earlierMonths\":24,\"hoursPerWeek\":36,\"permanent\":true")).Should().Be("Refused personCap");

    [Theory]
    [InlineData("\"hoursPerWeekMax\":\"2\"", 200_000)] // 10 weeks x 2 hours x 100
    [InlineData("\"hoursPerActivityMax\":\"15\"", 150_000)]
    [InlineData("\"hoursPerWeekMax\":\"2\",\"hoursPerActivityMax\":\"15\"", 150_000)] // 20, then 15
    [InlineData("\"hoursPerWeekMax\":\"1\",\"hoursPerActivityMax\":\"15\"", 100_000)] // 10, and 15 is no limit any more
    [InlineData("\"hoursPerWeekMax\":\"2\",\"categories\":[\"c\"]", 125_000)] // 2,000, then 10% of 12,500
    public void The_week_cuts_before_the_activity_and_the_activity_before_the_category(string caps, long cents) =>
        InventedPolicy.Block("{\"code\":\"W\",\"label\":\"begeleiding\",\"kind\":\"supervision\",\"unit\":\"hour\",\"amountCents\":10000," + caps + ",@}",
            "\"categories\":[{\"code\":\"c\",\"mostBp\":1000,@}]")
            .Says(Credit("\"hours\":40,\"weeks\":10,\"obligationCents\":1250000")).Should().Be($"Credited {cents}");

    [Fact]
    public void A_factor_is_taken_of_block_and_bonus_together() => // (36,400 + 10,000) x 50%
        Policy("", Permanent("flat"), "\"placementKinds\":[{\"code\":\"simulatie\",\"label\":\"simulatie\",\"factorBp\":5000,@}]")
            .Says(Credit("\"months\":12,\"hoursPerWeek\":36,\"permanent\":true,\"placementKind\":\"simulatie\"")).Should().Be("Credited 2320000");

    [Fact]
    public void A_subsidy_goes_off_before_a_category_cuts() => // min(36,400 - 10,000; 20% of 150,000) = 26,400, not 30,000 - 10,000
        Policy(",\"categories\":[\"c\"]", "\"stacking\":{\"value\":\"deduct\",@}", "\"categories\":[{\"code\":\"c\",\"mostBp\":2000,@}]")
            .Says(Credit("\"months\":12,\"hoursPerWeek\":36,\"subsidyCents\":1000000,\"obligationCents\":15000000")).Should().Be("Credited 2640000");

    [Fact]
    public void The_earliest_stretch_keeps_its_time() // 12 of 18 months: the year at full time, nothing of the half year at half time
    {
        const string Stretches = "\"periods\":[{\"months\":12,\"hoursPerWeek\":36},{\"months\":6,\"hoursPerWeek\":18}]";

        Policy(",\"personCaps\":[{\"months\":12,\"clock\":\"calendar\"}]").Says(Credit(Stretches)).Should().Be("Credited 3640000");
        Policy(",\"personCaps\":[{\"months\":15,\"clock\":\"calendar\"}]").Says(Credit(Stretches)).Should().Be("Credited 4095000"); // + 3/12 x 1/2
        Policy(",\"personCaps\":[{\"months\":14,\"clock\":\"worked\"}]").Says(Credit(Stretches)).Should().Be("Credited 4246667"); // 14 months worked: 36,400 x 14/12
    }

    [Fact]
    public void Who_is_approved_first_keeps_the_room_of_a_category() // 20% of 10,000 = 2,000; 1,500 is taken
        => InventedPolicy.Block("{\"code\":\"W\",\"label\":\"w\",\"kind\":\"activity\",\"unit\":\"once\",\"amountCents\":100000,\"categories\":[\"c\"],@}",
            "\"categories\":[{\"code\":\"c\",\"mostBp\":2000,@}]")
            .Says(Credit("\"obligationCents\":1000000,\"categoryCreditedCents\":150000")).Should().Be("Credited 50000");

    [Fact]
    public void A_later_piece_books_the_difference_with_the_whole()
    {
        const string Third = "{\"from\":\"2026-01-01\",\"to\":\"2026-01-31\",\"hoursPerWeek\":25}";
        const string Rest = "{\"from\":\"2026-02-01\",\"to\":\"2026-04-10\",\"hoursPerWeek\":25}";

        Policy("").Says(Credit("\"periods\":[" + Third + "]")).Should().Be("Credited 215278"); // 36,400 x 31/364 x 25/36 = 2,152.7778
        Policy("").Says(Credit("\"periods\":[" + Third + "," + Rest + "],\"creditedBeforeCents\":215278")).Should().Be("Credited 479166"); // 6,944.4444 - 2,152.78
        Policy("").Says(Credit("\"from\":\"2026-01-01\",\"to\":\"2026-04-10\",\"hoursPerWeek\":25")).Should().Be("Credited 694444");
    }

    [Fact]
    public void A_whole_that_became_less_than_was_credited_asks_a_person() =>
        Policy("").Says(Credit("\"weeks\":10,\"hoursPerWeek\":36,\"creditedBeforeCents\":700001")).Should().Be("NeedsDecision creditedBefore"); // the whole is 7,000.00

    [Fact]
    public void Only_the_days_in_the_contract_and_before_the_end_of_a_clock_count()
    {
        // 100 days from 1 January; the contract starts on 11 January; inflow was eleven months before, so the clock of 12 ends on 31 January
        const string Facts = "\"from\":\"2026-01-01\",\"to\":\"2026-04-10\",\"hoursPerWeek\":36,\"contractStart\":\"2026-01-11\",\"inflowMonths\":11";

        Policy(",\"personCaps\":[{\"months\":12,\"clock\":\"sinceInflow\"}]").Says(Credit(Facts)).Should().Be("Credited 210000"); // 21 days of 364
    }

    private static string Permanent(string proRata) =>
        "\"bonuses\":[{\"code\":\"P\",\"label\":\"vast\",\"permanent\":true,\"amountCents\":1000000,\"proRata\":{\"value\":\"" + proRata + "\",@},@}]";

    private static PolicyVersion Policy(string block, params IReadOnlyList<string> clauses) => InventedPolicy.Block("{" + Year + block + ",@}", clauses);

    private static string Credit(string facts) => "\"credit\":{\"block\":\"W\"," + facts + "}";
}
