using System.Text.Json;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Domain.Placements;

/// <summary>
/// The worked tables beside this file, written for an adviser: what a placement yields month by month, each with its sum. The sums are worked out
/// here, apart from the rules; the rules must come to the same, in months, in pieces and as a whole.
/// </summary>
public sealed class MonthTableTests
{
    public static TheoryData<string, string> Tables
    {
        get
        {
            var tables = new TheoryData<string, string>();
            foreach (var file in Repository.Files("SroiTracker.Tests/Domain/Placements/MonthTables", "*.md"))
                foreach (var table in MonthTable.Read(File.ReadAllText(file))) tables.Add(Path.GetFileNameWithoutExtension(file), table.Title);
            return tables;
        }
    }

    [Theory, MemberData(nameof(Tables))]
    public void Every_month_adds_what_its_sum_says(string file, string title)
    {
        var table = Find(file, title);
        if (table.Refusal is { } clause)
        {
            Derive(table, table.Efforts[0]).Outcome.Should().BeOfType<Refused>().Which.Clause.Should().Be(clause);
            return;
        }

        // what is written agrees with itself
        table.Months.Should().NotBeEmpty();
        var before = 0L;
        foreach (var row in table.Months)
        {
            var (added, soFar) = (row.Cents[^2], row.Cents[^1]);
            Parts(row.Sum).Sum(Cents).Should().Be(soFar, $"{row.Month}: {row.Sum}");
            added.Should().Be(soFar - before, row.Month);
            if (row.Cents.Count > 2) row.Cents.SkipLast(2).Sum().Should().Be(added, $"the parts of {row.Month}");
            before = soFar;
        }

        for (var column = 0; column < table.Whole.Cents.Count - 1; column++) table.Months.Sum(row => row.Cents[column]).Should().Be(table.Whole.Cents[column]);
        table.Whole.Cents[^1].Should().Be(before);

        // and the rules say the same
        var months = table.Efforts.Select(effort => CreditByMonth.Of(Facts(effort), Policy(table), RecordedDecisions.None)).ToList();
        foreach (var row in table.Months)
        {
            var added = months.Select(all => all.SingleOrDefault(month => month.Month.ToString("uuuu-MM", null) == row.Month)?.Added.Cents ?? 0).ToList();
            added.Sum().Should().Be(row.Cents[^2], row.Month);
            if (table.Efforts.Count > 1) added.Should().Equal(row.Cents.SkipLast(2), row.Month);
            if (table.Key.Count > 0) Shares(table, row.Cents[^2]).Should().Equal(row.Cents.SkipLast(2), row.Month);
        }

        months.SelectMany(all => all).Should().OnlyContain(month => table.Months.Any(row => row.Month == month.Month.ToString("uuuu-MM", null)));
    }

    [Theory, MemberData(nameof(Tables))]
    public void Entered_month_by_month_the_same_is_booked_as_entered_whole(string file, string title)
    {
        var table = Find(file, title);
        if (table.Refusal is not null) return;
        var whole = table.Efforts.Sum(effort => Amount(Derive(table, effort).Outcome));

        whole.Should().Be(table.Whole.Cents[^1]);
        foreach (var effort in table.Efforts)
        {
            var (facts, booked) = (Facts(effort), Money.Zero);
            foreach (var month in CreditByMonth.Of(facts, Policy(table), RecordedDecisions.None))
            {
                var piece = CreditRules.Derive(Until(facts, month.Month.ToDateInterval().End) with { CreditedBefore = booked }, Policy(table), RecordedDecisions.None);
                if (piece.Outcome is not Credited credited) continue;
                credited.Amount.Should().Be(month.Added);
                booked += credited.Amount;
            }

            booked.Cents.Should().Be(Amount(Derive(table, effort).Outcome));
        }
    }

    [Fact]
    public void There_is_a_table_for_every_subject_that_an_adviser_asks_about() =>
        Tables.Select(row => (string)row[0]).Distinct().Should().BeEquivalentTo(
        [
            "tijd", "onderbreking", "eerder-gestopt", "deeltijd", "maximum-per-persoon", "maximum-van-uren", "bonussen", "overlap",
            "rotatie-en-bijzondere-plaatsen", "samen-invullen",
        ]);

    private static MonthTable Find(string file, string title) =>
        MonthTable.Read(File.ReadAllText(Repository.PathOf("SroiTracker.Tests", "Domain", "Placements", "MonthTables", file + ".md"))).Single(table => table.Title == title);

    private static PolicyVersion Policy(MonthTable table) => InventedPolicy.With(table.Rule);

    private static EffortFacts Facts(string effort)
    {
        using var document = JsonDocument.Parse($$"""{"policy":"verzonnen","on":"2026-01-01","credit":{"block":"W",{{effort}}} }""");
        return ((CreditQuestion)CaseReader.Read(document.RootElement).Case!.Question).Facts;
    }

    private static Derivation Derive(MonthTable table, string effort) => CreditRules.Derive(Facts(effort), Policy(table), RecordedDecisions.None);

    /// <summary>The stretches until a day, as somebody would enter them that month.</summary>
    private static EffortFacts Until(EffortFacts facts, NodaTime.LocalDate day) => facts with
    {
        From = null,
        To = null,
        HoursPerWeek = null,
        Periods =
        [
            .. facts.Stretches.Where(stretch => stretch.From <= day && (stretch.To <= day || stretch is { Hours: null, ByWeek: null }))
                .Select(stretch => stretch.To <= day ? stretch : stretch with { To = day }),
        ],
    };

    private static long Amount(Outcome outcome) => outcome.Should().BeOfType<Credited>().Which.Amount.Cents;

    private static IEnumerable<long> Shares(MonthTable table, long cents) =>
        DivisionKey.Of([.. table.Key.Select(line => DivisionKey.ShareOf(line.Split(' ')[^1])!.Value)]).Divide(Money.OfCents(cents)).Select(share => share.Cents);

    /// <summary>A sum over several efforts is rounded for each of them: their credits are bookings of their own.</summary>
    private static string[] Parts(string sum) =>
        sum.StartsWith('(') && sum.EndsWith(')') && sum.Contains(") + (", StringComparison.Ordinal) ? sum[1..^1].Split(") + (") : [sum];

    private static long Cents(string sum) => (long)Rounding.HalfAwayFromZero.Apply(WrittenSum.Of(sum) * Ratio.Of(100));
}
