using System.Text;
using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.PolicyDrafts;

/// <summary>
/// Ten invented policies that combine shapes in unusual ways, each entered through the form alone, published by a second person,
/// and asked month by month; the expected amounts are worked out by hand in the comments.
/// </summary>
public sealed class InventedPolicyTests(SroiApp app) : IClassFixture<SroiApp>
{
    private int asked;

    [Fact]
    public async Task Three_clocks_on_one_person_and_a_bonus_of_one_more_year_value()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2031-01-01", "Drie klokken");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.RowAsync("blocks", ("code", "PW"), ("label", "Participatiewet"), ("kind", "employment"), ("unit", "fullTimeYear"), ("amountCents", "24.000,00"),
            ("personCaps[0].months", "24"), ("personCaps[0].clock", "calendar"), ("personCaps[1].months", "12"), ("personCaps[1].clock", "worked"),
            ("personCaps[2].months", "30"), ("personCaps[2].clock", "sinceInflow"));
        await policy.RowAsync("bonuses", ("code", "VAST"), ("label", "Vast contract"), ("ofYearValueBp", "100"), ("permanent", "true"),
            ("proRata.value", "flat"), ("proRata.standing", "published"));
        await policy.PublishAsync();

        // Half time: 24,000 x m/12 x 18/36 = 1,000 a month, plus 24,000 once. Inflow 12 months ago leaves 30 - 12 = 18 months; 12 months worked
        // would be 24 months at half time, the calendar 24: the clock since inflow cuts first.
        await MonthsAsync(24, m => $$"""{"block":"PW","months":{{m}},"hoursPerWeek":18,"inflowMonths":12,"permanent":true}""", m => (1_000 * Math.Min(m, 18)) + 24_000, "2031-03-01");

        // Full time: 2,000 a month; 12 months worked cut before 18 since inflow. No permanent contract, no bonus.
        await MonthsAsync(24, m => $$"""{"block":"PW","months":{{m}},"hoursPerWeek":36,"inflowMonths":12}""", m => 2_000 * Math.Min(m, 12), "2031-03-01");

        // 10 hours a week is 24,000 x m/12 x 10/36 = 555.5555 a month; 24 calendar months cut: 24 x 555.5555 = 13,333.33.
        (await CentsAsync("inspanning", """{"block":"PW","months":30,"hoursPerWeek":10}""", "2031-03-01")).Should().Be(1_333_333);
    }

    [Fact]
    public async Task Whole_calendar_months_and_least_hours_a_week()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2032-01-01", "Hele maanden");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.ClausesAsync("tijd", ("timeCount", "wholeMonths"), ("hoursPerWeekMin", "12"), ("proRata", "timeOnly"));
        await policy.RowAsync("blocks", ("code", "BOL"), ("label", "Stage"), ("kind", "internship"), ("pathway", "bol"), ("levels", "2, 3, 4"),
            ("unit", "fullTimeYear"), ("amountCents", "12.000"));
        await policy.PublishAsync();

        // From 15 January: up to the 14th of the month is a whole month, 1,000 each; nine days more add nothing.
        var start = new LocalDate(2032, 1, 15);
        await MonthsAsync(12, m => Dates(start, start.PlusMonths(m).PlusDays(-1)), m => 1_000 * m, "2032-01-15");
        await MonthsAsync(12, m => Dates(start, start.PlusMonths(m).PlusDays(8)), m => 1_000 * m, "2032-01-15");
        (await CentsAsync("inspanning", Dates(start, start.PlusMonths(1).PlusDays(-2)), "2032-01-15")).Should().Be(0); // a day short of a month
        (await AnswerAsync("inspanning", """{"block":"BOL","months":6,"hoursPerWeek":11.5}""", "2032-01-15")).Outcome.Should().Be("Refused");
        (await CentsAsync("inspanning", """{"block":"BOL","months":6,"hoursPerWeek":12}""", "2032-01-15")).Should().Be(600_000); // hours do not matter from 12 on

        static string Dates(LocalDate from, LocalDate to) => $$"""{"select":{"pathway":"bol","level":3},"from":"{{from:uuuu-MM-dd}}","to":"{{to:uuuu-MM-dd}}","hoursPerWeek":24}""";
    }

    [Fact]
    public async Task Hours_worked_of_1700_with_a_printed_hourly_rate()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2033-01-01", "Gewerkte uren");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.ClausesAsync("tijd", ("timeCount", "hoursWorked"), ("yearHours", "1700"));
        await policy.RowAsync("blocks", ("code", "WAJONG"), ("label", "Wajong"), ("kind", "employment"), ("unit", "fullTimeYear"), ("amountCents", "34.000"),
            ("hourlyCents.value", "21,50"), ("hourlyCents.standing", "published"), ("personCaps[0].months", "12"), ("personCaps[0].clock", "worked"));
        await policy.PublishAsync();

        // 100 hours a month: 34,000 x 100m/1,700 = 2,000 a month; 12 months worked is 1,700 hours, reached in month 17.
        await MonthsAsync(20, m => $$"""{"block":"WAJONG","months":{{m}},"hours":{{100 * m}}}""", m => Math.Min(2_000 * m, 34_000), "2033-02-01");

        // Hours without a duration go by the printed rate, 21.50 and not 34,000/1,700 = 20.
        await MonthsAsync(12, m => $$"""{"block":"WAJONG","hours":{{100 * m}}}""", m => 2_150 * m, "2033-02-01");
    }

    [Fact]
    public async Task Shares_of_invoices_by_step_under_one_cap_with_a_surcharge_on_wages()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2034-01-01", "Sociaal inkopen");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.RowAsync("categories", ("code", "inkoop"), ("mostBp", "20"));
        await policy.RowAsync("blocks", ("code", "INKOOP"), ("label", "Sociaal inkopen"), ("kind", "purchase"), ("unit", "invoiceShare"), ("categories", "inkoop"),
            ("shares[0].fromStep", "step3"), ("shares[0].shareBp", "100"), ("shares[1].fromStep", "step1"), ("shares[1].shareBp", "50"));
        await policy.RowAsync("blocks", ("code", "LOON"), ("label", "Loonkosten"), ("kind", "cost"), ("unit", "actualCost"), ("wageSurchargeBp", "16"), ("categories", "inkoop"));
        await policy.PublishAsync();

        // Step 2: half of 3,000 is 1,500 a month; 20% of 100,000 is 20,000: 13 months make 19,500, month 14 has room for 500.
        await MonthsAsync(14, m => Invoice("2", 1_500 * (m - 1)), m => m < 14 ? 1_500 : 500, "2034-02-01");

        // Step 3: the whole 3,000; six months make 18,000, month 7 has room for 2,000.
        await MonthsAsync(7, m => Invoice("3", 3_000 * (m - 1)), m => m < 7 ? 3_000 : 2_000, "2034-02-01");
        (await AnswerAsync("inspanning", Invoice("aspirant", 0), "2034-02-01")).Outcome.Should().Be("Refused");

        // 2,000 x 1.16 + 1,000 = 3,320
        (await CentsAsync("inspanning", """{"block":"LOON","wageCents":200000,"costCents":100000,"obligationCents":10000000}""", "2034-02-01")).Should().Be(332_000);

        static string Invoice(string step, int credited) =>
            $$"""{"block":"INKOOP","invoiceCents":300000,"supplierPsoStep":"{{step}}","obligationCents":10000000,"categoryCreditedCents":{{credited * 100}}}""";
    }

    [Fact]
    public async Task A_framework_of_which_each_call_off_counts_by_itself_with_a_cap_and_a_reduction()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2035-01-01", "Raamovereenkomst");
        await policy.PlainAsync();
        await policy.Author.GoAsync(policy.Home + "/onderdeel/opdracht");
        await policy.Author.PressAsync("weg:0"); // the threshold for every contract
        await policy.ThresholdAsync("50.000");
        await policy.ClausesAsync("opdracht", ("frameworkThreshold", "eachCallOff"));
        await policy.PercentageAsync("4");
        await policy.ClausesAsync("verplichting", ("obligationCapCents", "10.000"));
        await policy.RowAsync("reductions", ("fromStep", "step30Plus"), ("reductionBp", "100"), ("validity", "throughout"));
        await policy.RowAsync("reductions", ("fromStep", "step2"), ("reductionBp", "50"), ("validity", "throughout"));
        await policy.RowAsync("blocks", ("code", "DAG"), ("label", "Dag"), ("kind", "activity"), ("unit", "day"), ("amountCents", "1.000"));
        await policy.PublishAsync();

        // Call-offs of 60,000, 40,000, 90,000 and 120,000: only those from 50,000 count. 4% of 60,000, 60,000, 150,000 and 270,000 is
        // 2,400, 2,400, 6,000 and 10,800, of which 10,000 at most.
        long[] callOffs = [60_000, 40_000, 90_000, 120_000];
        int[] owed = [2_400, 2_400, 6_000, 10_000];
        await ObligationsAsync(4, m => $$"""{"kind":"services","partOf":"framework","wholeCents":31000000,"callOffsCents":[{{List(m)}}]}""", m => owed[m - 1], "2035-02-01");

        // Step 2 takes half of what is owed under the cap; 30+ takes all.
        await ObligationsAsync(4, m => $$"""{"kind":"services","partOf":"framework","callOffsCents":[{{List(m)}}],"psoStep":"2"}""", m => owed[m - 1] / 2, "2035-02-01");
        (await AnswerAsync("verplichting", """{"kind":"services","valueCents":6000000,"psoStep":"30+"}""", "2035-02-01")).Should().Be(new Answer("NotObligated", null, "reduction"));
        (await AnswerAsync("verplichting", """{"kind":"services","valueCents":4999999}""", "2035-02-01")).Should().Be(new Answer("NotObligated", null, "threshold"));

        string List(int count) => string.Join(',', callOffs.Take(count).Select(euros => euros * 100));
    }

    [Fact]
    public async Task Shared_places_and_part_of_the_goals_less_another_subsidy()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2036-01-01", "Gedeelde plaatsen");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.ClausesAsync("tijd", ("proRata", "timeOnly"));
        await policy.ClausesAsync("voorwaarden", ("stacking", "deduct"));
        await policy.RowAsync("placementKinds", ("code", "GEDEELD"), ("label", "Gedeelde plaats"), ("factorBp", "100"), ("share", "students"));
        await policy.RowAsync("placementKinds", ("code", "DEEL"), ("label", "Deel van de doelen"), ("factorBp", "80"), ("share", "goals"));
        await policy.RowAsync("blocks", ("code", "BOL"), ("label", "Stage"), ("kind", "internship"), ("pathway", "bol"), ("unit", "fullTimeYear"), ("amountCents", "18.000"));
        await policy.PublishAsync();

        const string on = "2036-02-01"; // 18,000 x m/12 = 1,500 a month
        await MonthsAsync(12, m => $$"""{"block":"BOL","months":{{m}}}""", m => 1_500 * m, on);
        await MonthsAsync(12, m => $$"""{"block":"BOL","months":{{m}},"placementKind":"GEDEELD","sharedBy":2}""", m => 750 * m, on); // half
        await MonthsAsync(12, m => $$"""{"block":"BOL","months":{{m}},"placementKind":"DEEL","goalsShareBp":6000}""", m => 720 * m, on); // 80% of 60%
        await MonthsAsync(12, m => $$"""{"block":"BOL","months":{{m}},"subsidyCents":270000}""", m => Math.Max(0, (1_500 * m) - 2_700), on);

        // The factor comes before the subsidy: 720 x 6 - 2,700 = 1,620.
        (await CentsAsync("inspanning", """{"block":"BOL","months":6,"placementKind":"DEEL","goalsShareBp":6000,"subsidyCents":270000}""", on)).Should().Be(162_000);
    }

    [Fact]
    public async Task A_hearing_and_terms_in_working_days()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2026-04-01", "Hoorzitting en werkdagen");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.RowAsync("terms", ("term", "plan"), ("from", "award"), ("amount", "10"), ("unit", "workingDays"));
        await policy.RowAsync("terms", ("term", "recovery"), ("from", "end"), ("amount", "1"), ("unit", "months"), ("toWorkingDay", "true"), ("reminderDays", "7"));
        await policy.SectionAsync("sanctie", ("sanction.value.strategy", "hearing"), ("sanction.value.factorBp", "125"), ("sanction.value.faultException", "true"),
            ("sanction.value.outcomes", "withhold"), ("sanction.value.outcomes", "agreement"), ("sanction.standing", "published"), ("sanction.article", "art. 9"));
        await policy.RowAsync("blocks", ("code", "DAG"), ("label", "Dag"), ("kind", "activity"), ("unit", "day"), ("amountCents", "1.000"));
        await policy.PublishAsync();

        // Ten working days after the first of the month in 2026; holidays: 3 and 6 April, 27 April, 5, 14 and 25 May, 25 December.
        (string From, string Due)[] plans =
        [
            ("2026-04-01", "2026-04-17"), ("2026-05-01", "2026-05-19"), ("2026-06-01", "2026-06-15"), ("2026-07-01", "2026-07-15"), ("2026-08-01", "2026-08-14"),
            ("2026-09-01", "2026-09-15"), ("2026-10-01", "2026-10-15"), ("2026-11-01", "2026-11-13"), ("2026-12-01", "2026-12-15"),
        ];
        foreach (var (from, due) in plans) Ask($$"""{"term":"plan","day":"{{from}}"}""", "deadline").Should().Be(new Answer("Day", null, due), from);
        Ask("""{"term":"recovery","day":"2026-04-30"}""", "deadline").Clause.Should().Be("2026-06-01"); // 30 May is a Saturday
        Ask("""{"term":"recovery","day":"2026-05-31"}""", "deadline").Clause.Should().Be("2026-06-30"); // a Tuesday
        Ask("""{"term":"report","day":"2026-05-31"}""", "deadline").Outcome.Should().Be("NeedsDecision"); // the policy has no such term

        // 10,000 owed, 500 more done each month: 125% of what is left.
        for (var month = 1; month <= 12; month++)
        {
            Ask($$"""{"obligationCents":1000000,"approvedCents":{{month * 50_000}},"decision":"withhold"}""", "sanction")
                .Should().Be(new Answer("Sanctioned", (1_000_000 - (month * 50_000)) * 5 / 4, null));
        }

        Ask("""{"obligationCents":1000000,"approvedCents":600000,"decision":"noFault"}""", "sanction").Outcome.Should().Be("Waived");
        Ask("""{"obligationCents":1000000,"approvedCents":600000,"decision":"agreement"}""", "sanction").Outcome.Should().Be("NeedsDecision");
        Ask("""{"obligationCents":1000000,"approvedCents":600000}""", "sanction").Outcome.Should().Be("NeedsDecision");
    }

    [Fact]
    public async Task Hours_under_a_cap_a_week_and_a_cap_an_activity_and_bonuses_of_which_the_highest_counts()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2037-01-01", "Twee plafonds");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.ClausesAsync("tijd", ("proRata", "hoursOnly"));
        await policy.SectionAsync("toeslagen", ("bonusesAddUp.value", "false"), ("bonusProRata.value", "flat"));
        await policy.RowAsync("blocks", ("code", "BEGEL"), ("label", "Begeleiding"), ("kind", "supervision"), ("unit", "hour"), ("amountCents", "75"),
            ("hoursPerWeekMax", "3"), ("hoursPerActivityMax", "40"));
        await policy.RowAsync("blocks", ("code", "PW"), ("label", "Participatiewet"), ("kind", "employment"), ("unit", "fullTimeYear"), ("amountCents", "30.000"));
        await policy.RowAsync("bonuses", ("code", "OUD"), ("label", "Ouder dan 50"), ("amountCents", "5.000"), ("ageMoreThan", "50"));
        await policy.RowAsync("bonuses", ("code", "STATUS"), ("label", "Statushouder"), ("amountCents", "3.000"), ("statusHolder", "true"));
        await policy.PublishAsync();

        // 16 hours in 4 weeks each month: 3 a week leaves 12 a month; 40 in all. 12, 24, 36, 40, 40 hours at 75.
        await MonthsAsync(5, m => $$"""{"block":"BEGEL","hours":{{16 * m}},"weeks":{{4 * m}}}""", m => Math.Min(12 * m, 40) * 75, "2037-02-01");

        // The time does not matter: 30,000 x 18/36 = 15,000; of 5,000 and 3,000 the highest, once.
        await MonthsAsync(6, m => $$"""{"block":"PW","months":{{m}},"hoursPerWeek":18,"age":51,"statusHolder":true}""", _ => 20_000, "2037-02-01");
        await MonthsAsync(6, m => $$"""{"block":"PW","months":{{m}},"hoursPerWeek":18,"age":50,"statusHolder":true}""", _ => 18_000, "2037-02-01");
    }

    [Fact]
    public async Task An_obligation_that_follows_the_invoices_with_a_bid_between_bounds()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2038-01-01", "Facturen");
        await policy.PlainAsync();
        await policy.RowAsync("percentages", ("when.kinds", "services"), ("when.labourShareBelowBp", "30"), ("basisPoints", "2"));
        await policy.RowAsync("percentages", ("basisPoints", "5"), ("contractMayState", "true"), ("statedLeastBp", "3"), ("statedMostBp", "7"));
        await policy.ClausesAsync("verplichting", ("base", "invoiced"), ("provisional", "contractValue"));
        await policy.RowAsync("blocks", ("code", "DAG"), ("label", "Dag"), ("kind", "activity"), ("unit", "day"), ("amountCents", "1.000"));
        await policy.PublishAsync();

        const string on = "2038-02-01"; // 20,000 is invoiced each month of a contract of 240,000
        await ObligationsAsync(12, m => Works(m, "\"final\":false"), _ => 12_000, on); // until then 5% of 240,000
        await ObligationsAsync(12, m => Works(m, "\"final\":true"), m => 1_000 * m, on); // 5% of 20,000m
        await ObligationsAsync(12, m => Works(m, "\"offeredBp\":650"), m => 1_300 * m, on); // 6.5%
        await ObligationsAsync(12, m => $$"""{"kind":"services","valueCents":24000000,"labourShareBp":2999,"invoicedCents":{{m * 2_000_000}}}""", m => 400 * m, on); // 2%
        (await AnswerAsync("verplichting", Works(6, "\"offeredBp\":701"), on)).Should().Be(new Answer("NeedsDecision", null, "percentage"));

        static string Works(int month, string more) => $$"""{"kind":"works","valueCents":24000000,"invoicedCents":{{month * 2_000_000}},{{more}}}""";
    }

    [Fact]
    public async Task Internships_by_standard_weeks_months_after_the_last_benefit_and_half_days()
    {
        var policy = await PolicyFormDriver.BeginAsync(app, "2039-01-01", "Kleine eenheden");
        await policy.PlainAsync();
        await policy.PercentageAsync();
        await policy.RowAsync("blocks", ("code", "STAGE"), ("label", "Stage van 20 weken"), ("kind", "internship"), ("unit", "internship"), ("amountCents", "6.000"), ("standardWeeks", "20"));
        await policy.RowAsync("blocks", ("code", "WW"), ("label", "WW per maand"), ("kind", "employment"), ("unit", "month"), ("amountCents", "1.250"),
            ("proRata.value", "timeOnly"), ("proRata.standing", "published"), ("personCaps[0].months", "6"), ("personCaps[0].clock", "sinceBenefit"));
        await policy.RowAsync("blocks", ("code", "DAGDEEL"), ("label", "Dagdeel"), ("kind", "activity"), ("unit", "halfDay"), ("amountCents", "250,50"));
        await policy.PublishAsync();

        const string on = "2039-02-01";
        await MonthsAsync(24, w => $$"""{"block":"STAGE","weeks":{{w}}}""", w => 300 * Math.Min(w, 20), on); // 6,000 x w/20, never more than one
        await MonthsAsync(12, m => $$"""{"block":"WW","months":{{m}},"monthsSinceBenefit":2}""", m => 1_250 * Math.Min(m, 4), on); // 6 - 2 = 4 months
        await MonthsAsync(12, m => $$"""{"block":"WW","months":{{m}}}""", m => 1_250 * m, on); // the benefit still runs: no cap
        await MonthsAsync(12, n => $$"""{"block":"DAGDEEL","halfDays":{{2 * n}}}""", n => 501 * n, on); // 2 x 250.50
    }

    private async Task MonthsAsync(int count, Func<int, string> facts, Func<int, int> euros, string on)
    {
        for (var month = 1; month <= count; month++)
        {
            (await AnswerAsync("inspanning", facts(month), on)).Should().Be(new Answer("Credited", euros(month) * 100L, null), $"{facts(month)}");
        }
    }

    private async Task ObligationsAsync(int count, Func<int, string> facts, Func<int, int> euros, string on)
    {
        for (var month = 1; month <= count; month++)
        {
            (await AnswerAsync("verplichting", facts(month), on)).Should().Be(new Answer("Obligated", euros(month) * 100L, null), $"{facts(month)}");
        }
    }

    private async Task<long?> CentsAsync(string calculator, string facts, string on) => (await AnswerAsync(calculator, facts, on)).Cents;

    /// <summary>Asks the book of the program; the first question of a test also the calculator of the API, which limits how often one asks.</summary>
    private async Task<Answer> AnswerAsync(string calculator, string facts, string on)
    {
        var question = calculator == "inspanning" ? "credit" : "obligation";
        var answer = Ask(facts, question, on);
        if (asked++ > 0) return answer;
        using var client = app.Stranger();
        using var content = new StringContent($$"""{"policy":"utrecht","on":"{{on}}","{{question}}":{{facts}}}""", Encoding.UTF8, "application/json");
        using var json = JsonDocument.Parse(await (await client.PostAsync("/api/v1/rekentool/" + calculator, content)).Content.ReadAsStringAsync());
        json.RootElement.GetProperty("outcome").GetString().Should().Be(answer.Outcome, facts);
        json.RootElement.GetProperty("cents").GetInt64().Should().Be(answer.Cents, facts);
        return answer;
    }

    private Answer Ask(string facts, string question, string on = "2026-05-01")
    {
        using var json = JsonDocument.Parse($$"""{"policy":"utrecht","on":"{{on}}","{{question}}":{{facts}}}""");
        var (read, fault) = CaseReader.Read(json.RootElement);
        fault.Should().BeNull();
        var line = ExampleRules.Words(CaseRules.Answer(read!, app.Services.GetRequiredService<PolicyBook>()).Derivation.Outcome).Split(' ');
        var cents = line.Length > 1 && long.TryParse(line[1], out var amount) ? amount : (long?)null;
        return new Answer(line[0], cents, line.Length > 1 && cents is null ? line[1] : null);
    }

    private sealed record Answer(string Outcome, long? Cents, string? Clause);
}
