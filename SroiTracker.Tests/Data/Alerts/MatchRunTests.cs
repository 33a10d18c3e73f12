using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Commands;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Data.Alerts;

/// <summary>From published figures to alerts on a real database: the story of Midden-Utrecht in March 2021.</summary>
public sealed class MatchRunTests
{
    private const string Heading =
        "peildatum;datum_precisie;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;aantal_tekort;bron";
    private const string Utrecht896 = "2021-03-01;maand;AM13;Midden-Utrecht;;896;regionaal verslag";
    private const string Leiden1000 = "2021-01-01;jaar;;Leidse regio en Katwijk;;1000;regionaal verslag";
    private static readonly LocalDate March = new(2021, 3, 20);

    [Fact]
    public async Task The_896_of_Midden_Utrecht_alert_open_contracts_there_and_say_that_no_sector_is_known()
    {
        using var database = await StartAsync(Utrecht896, Leiden1000);

        var funnel = await RunAsync(
            database,
            March,
            Contract(1),
            Contract(2),
            Contract(3) with
            {
                Region = Tables.Region("AM19"),
            }
        );

        funnel
            .Should()
            .BeEquivalentTo(
                new
                {
                    OpenContracts = 3,
                    Shortages = 2,
                    Suggestions = 2,
                    Raised = 2,
                    Open = 2,
                }
            );
        await using var db = database.Open();
        var alerts = await db.Set<AlertRow>().ToListAsync();
        alerts
            .Should()
            .OnlyContain(alert =>
                alert.ScopeKey == "AM13/total"
                && alert.RaisedOn == March
                && alert.Count == 896
                && alert.Steps.Contains("match.noSector")
            );
        (await db.Set<AlertEventRow>().CountAsync()).Should().Be(2);
    }

    [Fact]
    public async Task A_second_run_changes_nothing()
    {
        using var database = await StartAsync(Utrecht896);
        await RunAsync(database, March, Contract(1));

        var again = await RunAsync(database, March, Contract(1));

        again.HasChanges.Should().BeFalse();
        again.Open.Should().Be(1);
        await using var db = database.Open();
        (await db.Set<AlertEventRow>().CountAsync()).Should().Be(1);
    }

    [Fact]
    public async Task A_sector_figure_of_the_region_ranks_above_the_total_and_is_raised_beside_it()
    {
        using var database = await StartAsync(Utrecht896);
        await RunAsync(database, March, Contract(1));
        await Given.Figures.ImportAsync(database, Heading, "2021-03-15;dag;AM13;Midden-Utrecht;Zorg, welzijn en sport;40;SBB");

        var funnel = await RunAsync(database, March, Contract(1));

        funnel.Should().BeEquivalentTo(new { Raised = 1, Open = 2 });
        await using var db = database.Open();
        var suggestions = await Run(database, db, Contract(1)).SuggestAsync(March, CancellationToken.None);
        suggestions.Select(suggestion => suggestion.Scope).Should().Equal("AM13/sector:zws", "AM13/total");
    }

    [Fact]
    public async Task The_same_figures_years_later_only_suggest()
    {
        using var database = await StartAsync(Utrecht896);

        var funnel = await RunAsync(database, new(2026, 3, 20), Contract(1) with { EndDay = new(2027, 6, 30) });

        funnel.Should().BeEquivalentTo(new { Suggestions = 1, Raised = 0 });
        funnel.Waiting[WaitReason.Stale].Should().Be(1);
    }

    [Fact]
    public async Task A_zero_closes_the_alerts_with_the_reason()
    {
        using var database = await StartAsync(Utrecht896);
        await RunAsync(database, March, Contract(1));
        await Given.Figures.ImportAsync(database, Heading, "2021-03-29;dag;AM13;Midden-Utrecht;;0;SBB");

        var funnel = await RunAsync(database, new(2021, 4, 1), Contract(1));

        funnel.Should().BeEquivalentTo(new { Expired = 1, Open = 0 });
        await using var db = database.Open();
        var alert = await db.Set<AlertRow>().SingleAsync();
        alert
            .Should()
            .BeEquivalentTo(
                new
                {
                    State = AlertStateName.Expired,
                    StateReason = nameof(ExpiryReason.ShortageGone),
                    IsOpen = false,
                }
            );
    }

    [Fact]
    public async Task A_contract_without_balance_closes_its_alert()
    {
        using var database = await StartAsync(Utrecht896);
        await RunAsync(database, March, Contract(1));

        await RunAsync(database, March.PlusDays(1));

        await using var db = database.Open();
        (await db.Set<AlertRow>().SingleAsync()).StateReason.Should().Be(nameof(ExpiryReason.BalanceGone));
    }

    [Fact]
    public async Task The_database_holds_one_open_alert_per_contract_and_scope()
    {
        using var database = await StartAsync(Utrecht896);
        await RunAsync(database, March, Contract(1));
        await using var db = database.Open();
        var alert = await db.Set<AlertRow>().AsNoTracking().SingleAsync();

        var second = () =>
            db.Database.ExecuteSqlAsync(
                $"INSERT INTO alert SELECT {Guid.CreateVersion7().ToString().ToUpperInvariant()}, contract_id, contractor_id, adviser_id, scope_key, area_name, crebo, sector, segment, level, raised_on, raised_at, weights_version, state, state_since, state_until, state_reason, is_open, score, count, places, weeks_left, recognition, strength, measured_on, precision, steps, version FROM alert WHERE id = {alert.Id}"
            );

        await second.Should().ThrowAsync<Microsoft.Data.Sqlite.SqliteException>().WithMessage("*UNIQUE*");
    }

    [Fact]
    public async Task Five_hundred_matches_and_a_budget_of_ten_give_ten_alerts()
    {
        using var database = await StartAsync(Utrecht896);
        var contracts = Enumerable.Range(1, 500).Select(Contract).ToArray(); // one adviser, five hundred contractors

        var funnel = await RunAsync(database, March, contracts);

        funnel.Should().BeEquivalentTo(new { Suggestions = 500, Raised = 10, Open = 10 });
        funnel.Waiting[WaitReason.DailyBudget].Should().Be(490);
    }

    [Theory]
    [InlineData(new[] { "--as-of", "2021-03-20" }, 0)]
    [InlineData(new[] { "--as-of", "2021-02-30" }, 2)]
    [InlineData(new[] { "--since", "2021-02-28" }, 2)]
    public async Task The_command_takes_a_day_as_today(string[] args, int exitCode)
    {
        using var database = await StartAsync(Utrecht896);
        await using var db = database.Open();
        var (output, error) = (new StringWriter(), new StringWriter());

        var code = await new MatchCommand(Run(database, db, Contract(1)), new FixedClock(Given.Figures.Now), Localized.Texts<CommandTexts>()).RunAsync(
            args,
            output,
            error,
            CancellationToken.None
        );

        code.Should().Be(exitCode);
        (output.ToString().Contains("Nieuwe signalen:           1") == (exitCode == 0)).Should().BeTrue();
    }

    private static OpenObligation Contract(int number) => Chances.Obligation(number) with { EndDay = new(2022, 6, 30) };

    private static async Task<FigureDatabase> StartAsync(params string[] lines)
    {
        var database = new FigureDatabase();
        await Given.Figures.LoadSeedAsync(database);
        await Given.Figures.ImportAsync(database, [Heading, .. lines]);
        return database;
    }

    [Fact]
    public async Task A_run_that_read_before_another_one_wrote_does_not_close_what_that_one_began()
    {
        using var database = await StartAsync(Utrecht896);
        await using var db = database.Open();
        var tables = new FigureTables(db, Given.Figures.Seed);
        var late = new Overtaken([], [Contract(1)], () => RunAsync(database, March, Contract(1)));

        var funnel = await new MatchRun(db, late, new MatchFinder(tables), tables, database.Writes)
            .RunAsync(March, Given.Figures.Change(Given.Figures.Now), CancellationToken.None);

        funnel.Should().BeEquivalentTo(new { Raised = 0, Expired = 0, Open = 1 });
    }

    private static async Task<MatchFunnel> RunAsync(FigureDatabase database, LocalDate day, params OpenObligation[] contracts)
    {
        await using var db = database.Open();
        return await Run(database, db, contracts).RunAsync(day, Given.Figures.Change(Given.Figures.Now), CancellationToken.None);
    }

    private static MatchRun Run(FigureDatabase database, SroiDbContext db, params OpenObligation[] contracts)
    {
        var tables = new FigureTables(db, Given.Figures.Seed);
        return new(db, new Listed(contracts), new MatchFinder(tables), tables, database.Writes);
    }

    private sealed class Listed(OpenObligation[] contracts) : IOpenObligations
    {
        public async IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, [EnumeratorCancellation] CancellationToken token)
        {
            await Task.CompletedTask;
            foreach (var contract in contracts)
                yield return contract;
        }
    }

    /// <summary>Reads what was, lets another run go before, and reads what is when asked again.</summary>
    private sealed class Overtaken(OpenObligation[] before, OpenObligation[] after, Func<Task> meanwhile) : IOpenObligations
    {
        private bool isRead;

        public async IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, [EnumeratorCancellation] CancellationToken token)
        {
            var contracts = isRead ? after : before;
            if (!isRead) await meanwhile();
            isRead = true;
            foreach (var contract in contracts)
                yield return contract;
        }
    }
}
