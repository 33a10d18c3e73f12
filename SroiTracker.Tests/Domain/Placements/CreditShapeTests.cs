using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>Every shape of a credit clause, each with a worked example.</summary>
public sealed class CreditShapeTests
{
    private const string Work = "\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\"";
    private const string Year = Work + ",\"unit\":\"fullTimeYear\",\"amountCents\":3640000,@"; // 36,400 a year is 100 a day of 364

    public static TheoryData<string, string, string> Units => new()
    {
        { """ "unit":"month","amountCents":75000""", """ "months":6,"hoursPerWeek":36""", "Credited 450000" }, // 750 x 6
        { """ "unit":"month","amountCents":75000""", """ "months":6,"hoursPerWeek":18""", "Credited 225000" }, // 750 x 6 x 18/36
        { """ "unit":"month","amountCents":75000,"proRata":{"value":"timeOnly",@}""", """ "months":6,"hoursPerWeek":18""", "Credited 450000" },
        { """ "unit":"internship","amountCents":750000""", """ "weeks":3""", "Credited 750000" }, // whatever its length
        { """ "unit":"internship","amountCents":750000""", """ "people":2""", "Credited 1500000" }, // two internships
        { """ "unit":"internship","amountCents":750000,"standardWeeks":20""", """ "weeks":10""", "Credited 375000" }, // 10 of 20 weeks
        { """ "unit":"internship","amountCents":750000,"standardWeeks":20""", """ "weeks":20""", "Credited 750000" },
        { """ "unit":"internship","amountCents":750000,"standardWeeks":20""", """ "weeks":30""", "Credited 750000" }, // never more than one
        { """ "unit":"internship","amountCents":750000,"standardWeeks":20""", "", "NeedsDecision duration" },
        { """ "unit":"schoolYear","amountCents":2000000""", """ "months":6,"hoursPerWeek":36""", "Credited 1000000" }, // 20,000 x 6/12
        { """ "unit":"once","amountCents":500000""", "", "Credited 500000" },
        { """ "unit":"day","amountCents":100000""", """ "days":3""", "Credited 300000" },
        { """ "unit":"halfDay","amountCents":40000""", """ "halfDays":5""", "Credited 200000" },
        { """ "unit":"halfDay","amountCents":40000""", "", "NeedsDecision halfDays" },
        { """ "unit":"halfDay","amountCents":40000,"amountIsMaximum":true""", """ "halfDays":5""", "NeedsDecision agreedValue" },
        { """ "unit":"hour","amountCents":10000""", """ "hours":15,"people":2""", "Credited 300000" },
        { """ "unit":"actualCost","wageSurchargeBp":2500""", """ "wageCents":100000,"costCents":40000""", "Credited 165000" }, // 1,000 x 1.25 + 400
        { """ "unit":"actualCost","wageSurchargeBp":2500""", """ "costCents":40000""", "Credited 40000" },
        { """ "unit":"actualCost" """, """ "wageCents":100000,"costCents":40000""", "Credited 140000" },
        { """ "unit":"actualCost" """, "", "NeedsDecision costCents" },
        { """ "unit":"fullTimeYear","amountCents":750000,"hourlyCents":{"value":360,@}""", """ "hours":"100.5" """, "Credited 36180" }, // 3.60 as printed, not 7,500 / 1,872
        { """ "unit":"fullTimeYear","amountCents":750000,"hourlyCents":{"value":360,@}""", """ "months":12,"hoursPerWeek":36""", "Credited 750000" },
        { """ "unit":"fullTimeYear","amountCents":1200000,"proRata":{"value":"hoursOnly",@}""", """ "hoursPerWeek":18""", "Credited 600000" },
        { """ "unit":"fullTimeYear","amountCents":1200000,"proRata":{"value":"hoursOnly",@}""", """ "periods":[{"weeks":4,"hoursPerWeek":18},{"weeks":8,"hoursPerWeek":9}]""", "Credited 600000" }, // the most hours, not both
        { """ "unit":"month","amountCents":75000,"proRata":{"value":"hoursOnly",@}""", """ "months":6,"hoursPerWeek":18""", "Credited 37500" }, // one month's value, half the hours
        { """ "unit":"fullTimeYear","amountCents":1200000,"proRata":{"value":"whole",@}""", """ "hoursPerWeek":18""", "Credited 1200000" },
    };

    [Theory, MemberData(nameof(Units))]
    public void A_block_is_valued_by_its_unit(string unit, string facts, string expected) =>
        InventedPolicy.Block("{" + Work + "," + unit + ",@}").Says(Credit(facts)).Should().Be(expected);

    [Theory]
    [InlineData("Code Sociale Ondernemingen", "Enschede", "Credited 1000000")] // 100%
    [InlineData("code sociale ondernemingen", "enschede", "Credited 1000000")]
    [InlineData("Social Enterprise NL", "Enschede", "Credited 500000")] // 50%
    [InlineData("Social Enterprise NL", "Utrecht", "Refused municipality")]
    [InlineData("Ander register", "Enschede", "Refused register")]
    public void An_invoice_counts_by_the_register_of_the_supplier(string register, string municipality, string expected) =>
        Purchase().Says(Credit($"\"invoiceCents\":1000000,\"register\":\"{register}\",\"municipality\":\"{municipality}\"")).Should().Be(expected);

    [Fact]
    public void A_missing_register_or_municipality_is_asked_for_and_a_step_of_the_ladder_stands_in()
    {
        Purchase().Says(Credit("\"invoiceCents\":1000000")).Should().Be("NeedsDecision register");
        Purchase().Says(Credit("\"invoiceCents\":1000000,\"register\":\"Social Enterprise NL\"")).Should().Be("NeedsDecision municipality");
        Purchase().Says(Credit("\"invoiceCents\":1000000,\"supplierPsoStep\":\"2\"")).Should().Be("Refused register"); // from step 3
        Purchase().Says(Credit("\"invoiceCents\":1000000,\"supplierPsoStep\":\"30+\"")).Should().Be("Credited 750000"); // 75%
    }

    public static TheoryData<string, string, string> Times => new()
    {
        { "asGiven", """ "from":"2026-01-01","to":"2026-12-31" """, "Credited 3640000" }, // a complete year counts 1
        { "asGiven", """ "from":"2026-01-01","to":"2026-04-10" """, "Credited 1000000" }, // 100 days of 364
        { "days", """ "from":"2026-01-01","to":"2026-04-10" """, "Credited 997260" }, // 36,400 x 100/365 = 9,972.6027
        { "days", """ "weeks":10""", "Credited 698082" }, // 36,400 x 70/365 = 6,980.8219
        { "wholeWeeks", """ "from":"2026-01-01","to":"2026-04-10" """, "Credited 980000" }, // 14 complete weeks of 52
        { "wholeWeeks", """ "weeks":"14.9" """, "Credited 980000" },
        { "wholeMonths", """ "from":"2026-01-01","to":"2026-04-10" """, "Credited 910000" }, // 3 complete months of 12
        { "wholeMonths", """ "from":"2026-01-31","to":"2026-02-26" """, "Credited 0" }, // a month from 31 January ends on 27 February
        { "wholeMonths", """ "from":"2026-01-31","to":"2026-02-27" """, "Credited 303333" }, // 36,400 / 12
        { "wholeMonths", """ "months":"3.5" """, "Credited 910000" },
        { "hoursWorked", """ "hours":936""", "Credited 1820000" }, // 936 of 36 x 52 = 1,872 hours
        { "hoursWorked", """ "weeks":26,"hoursPerWeek":36""", "Credited 1820000" }, // the same hours
        { "hoursWorked", "", "NeedsDecision hours" },
    };

    [Theory, MemberData(nameof(Times))]
    public void Time_is_counted_as_the_policy_says(string count, string facts, string expected)
    {
        var full = facts.Contains("hours", StringComparison.Ordinal) || count == "hoursWorked" ? facts : facts + ",\"hoursPerWeek\":36";

        InventedPolicy.Block("{" + Year + "}", $"\"timeCount\":{{\"value\":\"{count}\",@}}").Says(Credit(full)).Should().Be(expected);
    }

    [Fact]
    public void Hours_worked_are_held_against_the_hours_of_a_year_that_the_policy_prints() =>
        InventedPolicy.Block("{" + Year + "}", "\"timeCount\":{\"value\":\"hoursWorked\",@}", "\"yearHours\":{\"value\":\"1600\",@}")
            .Says(Credit("\"hours\":400")).Should().Be("Credited 910000"); // 36,400 x 400/1,600

    public static TheoryData<string, string, string> Caps => new()
    {
        { """{"months":24,"clock":"calendar"}""", """ "months":30""", "Credited 7280000" }, // 24 of 30 months
        { """{"months":24,"clock":"calendar"}""", """ "months":30,"earlierMonths":18""", "Credited 1820000" }, // 6 left
        { """{"months":24,"clock":"calendar"}""", """ "months":1,"earlierMonths":24""", "Refused personCap" },
        { """{"months":24,"clock":"worked"}""", """ "months":34,"hoursPerWeek":18""", "Credited 5156667" }, // 34 x 0.5 = 17 months worked: 36,400 x 17/12
        { """{"months":24,"clock":"worked"}""", """ "months":60,"hoursPerWeek":18""", "Credited 7280000" }, // 30 worked, 24 count
        { """{"months":24,"clock":"calendar"}""", """ "months":34,"hoursPerWeek":18""", "Credited 3640000" }, // 24 calendar months of half time
        { """{"months":24,"clock":"sinceInflow"}""", """ "months":12,"inflowMonths":18""", "Credited 1820000" }, // 6 of 12 months
        { """{"months":24,"clock":"sinceInflow"}""", """ "months":12,"inflowMonths":24""", "Refused personCap" },
        { """{"months":24,"clock":"sinceInflow"}""", """ "months":12,"inflowMonths":25""", "Refused personCap" },
        { """{"months":24,"clock":"sinceInflow"}""", """ "months":30""", "Credited 7280000" }, // inflow on the first day
        { """{"months":12,"clock":"sinceBenefit"}""", """ "months":24,"monthsSinceBenefit":6""", "Credited 1820000" },
        { """{"months":12,"clock":"sinceBenefit"}""", """ "months":24""", "Credited 7280000" }, // the benefit still runs
        { """{"months":24,"clock":"calendar"},{"months":12,"clock":"sinceInflow"}""", """ "months":30,"inflowMonths":3""", "Credited 2730000" }, // 9 months, the tightest
        { """{"months":24,"clock":"calendar"},{"months":6,"clock":"worked"}""", """ "months":30,"hoursPerWeek":18""", "Credited 1820000" }, // 6 worked months
    };

    [Theory, MemberData(nameof(Caps))]
    public void A_person_counts_up_to_the_caps_by_their_clocks(string caps, string facts, string expected) =>
        InventedPolicy.Block("{" + Year + ",\"personCaps\":[" + caps + "]}").Says(Credit(FullTime(facts))).Should().Be(expected);

    [Fact]
    public void A_wage_subsidy_lifts_the_cap_where_the_policy_says_so() =>
        InventedPolicy.Block("{" + Year + ",\"personCaps\":[{\"months\":12,\"clock\":\"calendar\"}]}", "\"wageSubsidyLiftsCap\":{\"value\":true,@}")
            .Says(Credit(FullTime("\"months\":24,\"wageSubsidy\":true"))).Should().Be("Credited 7280000");

    [Fact]
    public void A_wage_subsidy_lifts_a_cap_on_hours_worked_too() =>
        InventedPolicy.Block("{" + Year + ",\"personCaps\":[{\"months\":6,\"clock\":\"worked\"}]}",
            "\"wageSubsidyLiftsCap\":{\"value\":true,@}", "\"timeCount\":{\"value\":\"hoursWorked\",@}")
            .Says(Credit("\"hours\":1872,\"wageSubsidy\":true")).Should().Be("Credited 3640000");

    [Fact]
    public void A_break_stops_the_calendar_clock_but_not_the_clock_since_inflow()
    {
        // a year, half a year away, half a year: 1.5 years worked within 24 months of inflow
        const string Broken = "\"periods\":[{\"from\":\"2026-01-01\",\"to\":\"2026-12-31\",\"hoursPerWeek\":36},{\"from\":\"2027-07-01\",\"to\":\"2028-06-30\",\"hoursPerWeek\":36}]";

        Capped("calendar", 18).Says(Credit(Broken)).Should().Be("Credited 5460000"); // 18 months: 36,400 x 1.5
        Capped("sinceInflow", 24).Says(Credit(Broken)).Should().Be("Credited 5480000"); // until 31 December 2027: 36,400 x (1 + 184/364)
    }

    public static TheoryData<string, string, string> Bonuses => new()
    {
        { """ "amountCents":1000000""", """ "months":6,"hoursPerWeek":18""", "Credited 1160000" }, // (36,400 + 10,000) x 6/12 x 1/2
        { """ "amountCents":1000000,"proRata":{"value":"flat",@}""", """ "months":6,"hoursPerWeek":18""", "Credited 1910000" }, // 9,100 + 10,000
        { """ "amountCents":1000000,"proRata":{"value":"timeOnly",@}""", """ "months":6,"hoursPerWeek":18""", "Credited 1410000" }, // 9,100 + 10,000 x 6/12
        { """ "ofYearValueBp":10000""", """ "months":6,"hoursPerWeek":36""", "Credited 3640000" }, // one more year value, pro rata as the block
        { """ "ofYearValueBp":10000,"proRata":{"value":"flat",@}""", """ "months":6,"hoursPerWeek":36""", "Credited 5460000" }, // 18,200 + 36,400
        { """ "ofYearValueBp":5000""", """ "months":12,"hoursPerWeek":36""", "Credited 5460000" }, // half of the year value on top
    };

    [Theory, MemberData(nameof(Bonuses))]
    public void A_bonus_is_added_as_the_policy_says(string amount, string facts, string expected) =>
        InventedPolicy.Block("{" + Year + "}", "\"bonuses\":[{\"code\":\"P\",\"label\":\"vast\",\"permanent\":true," + amount + ",@}]")
            .Says(Credit(facts + ",\"permanent\":true")).Should().Be(expected);

    [Theory]
    [InlineData(49, 3_640_000)]
    [InlineData(50, 4_140_000)] // + 5,000
    [InlineData(54, 4_140_000)]
    [InlineData(55, 4_390_000)] // + 7,500
    public void Ages_have_bounds_on_both_sides(int age, long cents) =>
        InventedPolicy.Block("{" + Year + "}", """
            "bonuses":[{"code":"A50","label":"50","ageAtLeast":50,"ageAtMost":54,"amountCents":500000,@},{"code":"A55","label":"55","ageAtLeast":55,"amountCents":750000,@}]
            """).Says(Credit(FullTime($"\"months\":12,\"age\":{age}"))).Should().Be($"Credited {cents}");

    [Theory]
    [InlineData("true", "Credited 5140000")] // 36,400 + 5,000 + 10,000
    [InlineData("false", "Credited 4640000")] // 36,400 + the highest
    public void Bonuses_add_up_or_the_highest_holds(string addUp, string expected) =>
        InventedPolicy.Block("{" + Year + "}", $"\"bonusesAddUp\":{{\"value\":{addUp},@}}", """
            "bonuses":[{"code":"A50","label":"50","ageAtLeast":50,"amountCents":500000,@},{"code":"P","label":"vast","permanent":true,"amountCents":1000000,@}]
            """).Says(Credit(FullTime("\"months\":12,\"age\":52,\"permanent\":true"))).Should().Be(expected);

    [Theory]
    [InlineData("5", 3_640_000)]
    [InlineData("5.9", 3_640_000)]
    [InlineData("6", 6_140_000)] // + 25,000 after six months of internship
    public void A_hire_after_an_internship_adds_its_bonus(string months, long cents) =>
        InventedPolicy.Block("{" + Year + "}", """
            "bonuses":[{"code":"H","label":"in dienst na stage","hireAfterMonthsMin":6,"amountCents":2500000,"proRata":{"value":"flat",@},@}]
            """).Says(Credit(FullTime($"\"months\":12,\"hireAfterMonths\":\"{months}\""))).Should().Be($"Credited {cents}");

    [Theory]
    [InlineData("11.9", "Refused hoursPerWeekMin")]
    [InlineData("12", "Credited 1213333")] // 36,400 x 12/36
    [InlineData("12.1", "Credited 1223444")] // 36,400 x 12.1/36 = 12,234.4444
    public void Fewer_hours_than_the_minimum_are_refused(string hours, string expected)
    {
        var facts = Credit($"\"months\":12,\"hoursPerWeek\":\"{hours}\"");

        InventedPolicy.Block("{" + Year + "}", "\"hoursPerWeekMin\":{\"value\":\"12\",@}").Says(facts).Should().Be(expected);
        InventedPolicy.Block("{" + Year + ",\"hoursPerWeekMin\":\"12\"}").Says(facts).Should().Be(expected);
    }

    [Fact]
    public void Of_an_effort_in_stretches_only_those_below_the_minimum_do_not_count() =>
        InventedPolicy.Block("{" + Year + ",\"hoursPerWeekMin\":\"12\"}").Says(Credit(
            "\"periods\":[{\"weeks\":26,\"hoursPerWeek\":36},{\"weeks\":26,\"hoursPerWeek\":11}]")).Should().Be("Credited 1820000"); // 26/52

    public static TheoryData<string, string, string> Eligibility => new()
    {
        { """ "additionalOnly":{"value":true,@}""", """ "additional":false""", "Refused additionalOnly" },
        { """ "additionalOnly":{"value":true,@}""", """ "additional":true""", "Credited 3640000" },
        { """ "additionalOnly":{"value":true,@}""", "", "Credited 3640000" },
        { """ "additionalOnly":{"value":false,@}""", """ "additional":false""", "Credited 3640000" },
        { """ "performedBy":{"value":["contractor","supplier"],@}""", """ "performedBy":"supplier" """, "Credited 3640000" },
        { """ "performedBy":{"value":["contractor","supplier"],@}""", """ "performedBy":"subcontractor" """, "Refused performedBy" },
        { """ "region":{"value":{"municipalities":["Leiden"],"required":true},@}""", """ "municipality":"Utrecht" """, "Refused region" },
        { """ "region":{"value":{"municipalities":["Leiden"],"required":true},@}""", """ "municipality":"leiden" """, "Credited 3640000" },
        { """ "region":{"value":{"municipalities":["Leiden"],"required":false},@}""", """ "municipality":"Utrecht" """, "Credited 3640000" },
        { """ "stacking":{"value":"refuse",@}""", """ "subsidyCents":100000""", "Refused stacking" },
        { """ "stacking":{"value":"refuse",@}""", """ "subsidyCents":0""", "Credited 3640000" },
        { """ "stacking":{"value":"deduct",@}""", """ "subsidyCents":100000""", "Credited 3540000" }, // 36,400 - 1,000
        { """ "stacking":{"value":"deduct",@}""", """ "subsidyCents":9900000""", "Credited 0" },
        { """ "stacking":{"value":"warn",@}""", """ "subsidyCents":100000""", "Credited 3640000" },
        { """ "exclusivityScope":{"value":"contract",@}""", """ "overlaps":true,"overlapsIn":"authority" """, "Credited 3640000" },
        { """ "exclusivityScope":{"value":"contract",@}""", """ "overlaps":true,"overlapsIn":"contract" """, "Refused onePersonOneCredit" },
        { """ "exclusivityScope":{"value":"everywhere",@}""", """ "overlaps":true,"overlapsIn":"everywhere" """, "Refused onePersonOneCredit" },
        { """ "vat":{"value":"excl",@}""", """ "overlaps":true""", "Refused onePersonOneCredit" }, // within the authority without any clause
        { """ "vat":{"value":"excl",@}""", """ "overlaps":true,"overlapsIn":"everywhere" """, "Credited 3640000" },
        { """ "onePersonOneCredit":{"value":false,@}""", """ "overlaps":true""", "Credited 3640000" },
    };

    [Theory, MemberData(nameof(Eligibility))]
    public void An_effort_that_the_policy_bars_is_refused_by_that_clause(string clause, string facts, string expected) =>
        InventedPolicy.Block("{" + Year + "}", clause).Says(Credit(FullTime(facts.Length == 0 ? "\"months\":12" : "\"months\":12," + facts)))
            .Should().Be(expected);

    [Theory]
    [InlineData("2025-12-01", "2025-12-31", "Refused period")] // ended the day before
    [InlineData("2025-12-02", "2026-01-01", "Credited 10000")] // one day of 364 inside
    [InlineData("2026-12-31", "2027-01-29", "Credited 10000")]
    [InlineData("2027-01-01", "2027-01-30", "Refused period")]
    public void An_effort_wholly_outside_the_term_is_refused(string from, string to, string expected) =>
        InventedPolicy.Block("{" + Year + "}").Says(Credit(FullTime(
            $"\"from\":\"{from}\",\"to\":\"{to}\",\"contractStart\":\"2026-01-01\",\"contractEnd\":\"2026-12-31\""))).Should().Be(expected);

    [Theory]
    [InlineData("hoursPerWeek", "0", "Credited 0")]
    [InlineData("hoursPerWeek", "18", "Credited 1820000")] // 18/36 of 36,400
    public void An_unknown_full_time_is_asked_for_and_cannot_be_zero(string fact, string hours, string expected)
    {
        var policy = InventedPolicy.Block("{" + Year + "}",
            "\"fullTimeHours\":{\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"zwijgt\"}");
        var facts = Credit($"\"months\":12,\"{fact}\":\"{hours}\"");

        policy.Says(facts).Should().Be("NeedsDecision fullTimeHours");
        policy.Says(facts, "{\"fullTimeHours\":\"0\"}").Should().Be("NeedsDecision fullTimeHours");
        policy.Says(facts, "{\"fullTimeHours\":\"36\"}").Should().Be(expected);
    }

    [Theory]
    [InlineData("contractor,supplier", "Credited 3640000")]
    [InlineData("contractor", "Refused performedBy")]
    [InlineData("iedereen", "NeedsDecision performedBy")] // not a word of the list
    public void A_person_decides_who_may_perform_where_the_policy_is_silent(string decided, string expected) =>
        InventedPolicy.Block("{" + Year + "}", "\"performedBy\":{\"standing\":\"unknown\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"zwijgt\"}")
            .Says(Credit(FullTime("\"months\":12,\"performedBy\":\"supplier\"")), $"{{\"performedBy\":\"{decided}\"}}").Should().Be(expected);

    [Theory]
    [InlineData("5", "Refused sameEmployer")]
    [InlineData("5.9", "Refused sameEmployer")]
    [InlineData("6", "Credited 3640000")]
    public void A_person_who_left_the_same_employer_shortly_before_does_not_count(string months, string expected) =>
        InventedPolicy.Block("{" + Year + ",\"sameEmployerMonthsMin\":6}")
            .Says(Credit(FullTime($"\"months\":12,\"monthsSinceSameEmployer\":\"{months}\""))).Should().Be(expected);

    [Fact]
    public void An_unknown_clause_asks_only_when_it_matters()
    {
        var policy = InventedPolicy.Block("{" + Year + "}",
            """ "additionalOnly":{"readings":{"true":true,"false":false},"standing":"unknown","source":"s","lastChecked":"2026-11-22","reason":"zwijgt"} """);

        policy.Says(Credit(FullTime("\"months\":12"))).Should().Be("Credited 3640000");
        policy.Says(Credit(FullTime("\"months\":12,\"additional\":false"))).Should().Be("NeedsDecision additionalOnly");
        policy.Says(Credit(FullTime("\"months\":12,\"additional\":false")), """{"additionalOnly":"true"}""").Should().Be("Refused additionalOnly");
    }

    public static TheoryData<string, string, string> Kinds => new()
    {
        { """ "factorBp":0""", "", "Credited 0" }, // a simulation that counts for nothing
        { """ "factorBp":5000""", "", "Credited 1820000" }, // half the value
        { """ "factorBp":10000,"share":"students" """, """ "sharedBy":3""", "Credited 1213333" }, // a third each
        { """ "factorBp":10000,"share":"students" """, "", "NeedsDecision sharedBy" },
        { """ "factorBp":10000,"share":"goals" """, """ "goalsShareBp":6000""", "Credited 2184000" }, // 60% of the goals
        { """ "factorBp":5000,"share":"goals" """, """ "goalsShareBp":6000""", "Credited 1092000" }, // 50% x 60%
    };

    [Theory, MemberData(nameof(Kinds))]
    public void An_alternative_placement_has_its_factor(string kind, string facts, string expected) =>
        InventedPolicy.Block("{" + Year + "}", "\"placementKinds\":[{\"code\":\"x\",\"label\":\"x\"," + kind + ",@}]")
            .Says(Credit(FullTime("\"months\":12,\"placementKind\":\"x\"" + (facts.Length == 0 ? "" : "," + facts)))).Should().Be(expected);

    [Fact]
    public void A_kind_of_placement_that_the_policy_does_not_know_is_decided_by_a_person()
    {
        var policy = InventedPolicy.Block("{" + Year + "}");
        var facts = Credit(FullTime("\"months\":12,\"placementKind\":\"rotatie\""));

        policy.Says(facts).Should().Be("NeedsDecision placementKind");
        policy.Says(facts, """{"placementKind":"2500"}""").Should().Be("Credited 910000"); // a quarter
    }

    [Theory]
    [InlineData("""{"kind":"employment","benefitMonths":23}""", "SHORT")]
    [InlineData("""{"kind":"employment","benefitMonths":25}""", "LONG")]
    [InlineData("""{"kind":"apprenticeship","existing":true}""", "OLD")]
    [InlineData("""{"kind":"apprenticeship","existing":false}""", "NEW")]
    [InlineData("""{"kind":"employment","benefitMonths":24}""", "?")] // at the bound both fit, so a person chooses
    [InlineData("""{"kind":"internship"}""", "-")]
    public void Facts_select_the_block(string select, string expected)
    {
        var outcome = InventedPolicy.With("""
            "blocks":[{"code":"SHORT","label":"tot 2 jaar","kind":"employment","unit":"once","amountCents":100,"benefitMonthsTo":24,@},
                      {"code":"LONG","label":"vanaf 2 jaar","kind":"employment","unit":"once","amountCents":200,"benefitMonthsFrom":24,@},
                      {"code":"NEW","label":"nieuw","kind":"apprenticeship","unit":"once","amountCents":300,"existing":false,@},
                      {"code":"OLD","label":"bestaand","kind":"apprenticeship","unit":"once","amountCents":400,"existing":true,@}]
            """).Says($"\"credit\":{{\"select\":{select}}}");

        outcome.Should().Be(expected switch
        {
            "SHORT" => "Credited 100",
            "LONG" => "Credited 200",
            "NEW" => "Credited 300",
            "OLD" => "Credited 400",
            "?" => "NeedsDecision block",
            _ => "Refused block",
        });
    }

    [Theory]
    [InlineData(200_000, 0, 0, "Credited 40000")] // 20% of 2,000
    [InlineData(200_000, 30_000, 0, "Credited 10000")] // 400 - 300
    [InlineData(200_000, 0, 95_000, "Credited 5000")] // 50% of 2,000 = 1,000, less 950
    [InlineData(200_000, 40_001, 0, "Credited 0")]
    public void Every_category_of_a_block_caps_it(long obligation, long inFirst, long inSecond, string expected) =>
        InventedPolicy.Block("{" + Work + ",\"unit\":\"once\",\"amountCents\":100000,\"categories\":[\"a\",\"b\"],@}",
            "\"categories\":[{\"code\":\"a\",\"mostBp\":2000,@},{\"code\":\"b\",\"mostBp\":5000,@}]")
            .Says(Credit($"\"obligationCents\":{obligation},\"categoriesCreditedCents\":{{\"a\":{inFirst},\"b\":{inSecond}}}")).Should().Be(expected);

    private static PolicyVersion Purchase() => InventedPolicy.Block("""
        {"code":"W","label":"inkoop","kind":"purchase","unit":"invoiceShare","shares":[
          {"register":"Code Sociale Ondernemingen","municipalities":["Enschede"],"shareBp":10000},
          {"register":"Social Enterprise NL","municipalities":["Enschede"],"shareBp":5000},
          {"fromStep":"step3","shareBp":7500}],@}
        """);

    private static PolicyVersion Capped(string clock, int months) =>
        InventedPolicy.Block("{" + Year + ",\"personCaps\":[{\"months\":" + months + ",\"clock\":\"" + clock + "\"}]}");

    private static string Credit(string facts) => "\"credit\":{\"block\":\"W\"" + (facts.Length == 0 ? "" : "," + facts) + "}";

    private static string FullTime(string facts) =>
        facts.Contains("hoursPerWeek", StringComparison.Ordinal) ? facts : facts + ",\"hoursPerWeek\":36";
}
