using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Data.Policies;

public sealed class DraftDeskTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    private PolicyBook Book => app.Services.GetRequiredService<PolicyBook>();

    [Fact]
    public async Task A_published_version_holds_from_its_day_in_the_whole_program_at_once()
    {
        Book.InForceOn("utrecht", Drafts.NewDay)!.ValidFrom.Should().Be(new LocalDate(2024, 1, 1));

        await app.PublishAsync();

        Book.InForceOn("utrecht", Drafts.NewDay.PlusDays(-1))!.ValidFrom.Should().Be(new LocalDate(2024, 1, 1));
        Book.InForceOn("utrecht", Drafts.NewDay)!.ValidFrom.Should().Be(Drafts.NewDay);
        Book.InForceOn("utrecht", Drafts.NewDay)!.Block("BOL_2_4")!.Amount!.Value.Should().Be(Money.OfEuros(25_000));
        await app.Database(async data =>
        {
            var row = await data.Set<PolicyPublished>().SingleAsync();
            row.Hash.Should().Be(SroiTracker.Domain.PolicyFiles.PolicyFileReader.Hash(row.Content));
            (await data.AuditLines.Where(line => line.Action == "policy.published").CountAsync()).Should().Be(1);
        });
    }

    [Fact]
    public async Task The_examples_published_with_a_version_stand_on_its_public_page()
    {
        await app.PublishAsync(Drafts.Utrecht() with { Examples = Drafts.OneExample });

        var page = await app.CreateClient().PageAsync("/regels/utrecht/2026-06-01");

        page.QuerySelectorAll(".clause__label").Select(label => label.TextContent).Should().Contain("U-1");
        page.Body!.TextContent.Should().Contain("€\u00A025.000,00"); // a whole year full time at the published value
    }

    [Fact]
    public async Task Who_wrote_or_proposed_never_approves()
    {
        var id = await app.BeginAsync();
        await app.AtDeskAsync(desk => desk.WriteAsync(id, 1, Drafts.Utrecht(), app.By(Drafts.Second), default));
        await app.ProposeAsync(id);

        (await app.ApproveAsync(id, Drafts.Author)).Should().Be(DraftRefusal.OwnWork);
        (await app.ApproveAsync(id, Drafts.Second)).Should().Be(DraftRefusal.OwnWork); // a sentence of it is theirs
        (await app.ApproveAsync(id, "33333333-3333-7333-8333-333333333333")).Should().BeNull();
    }

    [Fact]
    public async Task A_step_out_of_order_changes_nothing()
    {
        var id = await app.BeginAsync();
        (await app.ApproveAsync(id)).Should().Be(DraftRefusal.State);
        (await app.AtDeskAsync(desk => desk.WriteAsync(id, 7, Drafts.Utrecht(), app.By(Drafts.Author), default))).Should().Be(DraftRefusal.Stale);
        await app.ProposeAsync(id);
        (await app.AtDeskAsync(desk => desk.WriteAsync(id, 2, Drafts.Utrecht(), app.By(Drafts.Author), default))).Should().Be(DraftRefusal.State);
        await app.ApproveAsync(id);

        (await app.ApproveAsync(id)).Should().Be(DraftRefusal.State);
        (await app.AtDeskAsync(desk => desk.WithdrawAsync(id, app.By(Drafts.Author), default))).Should().Be(DraftRefusal.State);
        await app.Database(async data => (await data.Set<PolicyPublished>().CountAsync()).Should().Be(1));
    }

    [Theory]
    [InlineData("{}", "{\"cases\":[]}")]
    [InlineData(null, """{"cases":[{"id":"U-1","policy":"utrecht","on":"2026-07-01","credit":{"block":"BOL_2_4","months":12,"hoursPerWeek":36},"expected":{"outcome":"Credited","cents":2000000}}]}""")]
    public async Task A_draft_with_a_fault_or_a_broken_example_is_not_proposed(string? document, string examples)
    {
        var text = Drafts.Utrecht();
        var id = await app.BeginAsync(new DraftText(document ?? text.Document, examples, text.ValidFrom));

        (await app.ProposeAsync(id)).Should().Be(DraftRefusal.Unsound);
    }

    [Fact]
    public async Task A_day_that_has_a_version_is_refused()
    {
        (await app.ProposeAsync(await app.BeginAsync(Drafts.Utrecht(new LocalDate(2024, 1, 1))))).Should().Be(DraftRefusal.Unsound);
        var (first, second) = (await app.BeginAsync(), await app.BeginAsync());
        await app.ProposeAsync(first);
        await app.ProposeAsync(second);

        (await app.ApproveAsync(first)).Should().BeNull();
        (await app.ApproveAsync(second)).Should().Be(DraftRefusal.DayTaken);
    }

    [Fact]
    public async Task A_version_in_the_past_needs_a_reason_counts_contracts_and_moves_none()
    {
        var contract = await app.ContractAsync("C-PAST", 250_000); // awarded on 5 January 2026
        var before = (await app.ReadAsync(contract)).Outcome;
        var id = await app.BeginAsync(Drafts.Utrecht(new LocalDate(2026, 1, 1)));

        (await app.ProposeAsync(id)).Should().Be(DraftRefusal.PastWithoutReason);
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var draft = await scope.ServiceProvider.GetRequiredService<SroiTracker.Web.Data.SroiDbContext>().Set<PolicyDraft>().SingleAsync();
            var review = await scope.ServiceProvider.GetRequiredService<DraftReviews>().OfAsync(draft, new LocalDate(2026, 3, 15), default);
            (review.IsPast, review.WouldHavePinned).Should().Be((true, 1));
        }

        (await app.ProposeAsync(id, "besluit van 20 december")).Should().BeNull();
        (await app.ApproveAsync(id)).Should().BeNull();
        (await app.ReadAsync(contract)).Outcome.Should().Be(before);
        var later = await app.ContractAsync("C-LATER", 250_000);
        (await app.ReadAsync(later)).Outcome.PolicyDay.Should().Be(new LocalDate(2026, 1, 1));
    }

    [Fact]
    public async Task A_correction_of_the_value_keeps_the_pinned_version()
    {
        var id = await app.ContractAsync("C-FIX", 250_000);
        await app.PublishAsync(Drafts.Utrecht(new LocalDate(2026, 1, 1)), "besluit van 20 december");
        var contract = await app.ReadAsync(id);

        var outcome = await app.Services.GetRequiredService<ContractRegister>().ReviseAsync(
            new ContractRevision(id, contract.Version, contract.Reference, contract.Title, contract.Facts with { Value = Money.OfEuros(300_000) }, contract.Days),
            app.By(Drafts.Author), default);

        outcome.Should().BeOfType<Posted>();
        (await app.ReadAsync(id)).Outcome.PolicyDay.Should().Be(new LocalDate(2024, 1, 1));
    }

    [Fact]
    public async Task Another_process_sees_the_version_within_a_second()
    {
        var clock = new FixedClock(app.Clock.Now);
        _ = app.Services;
        var other = new PolicyEditions(SroiDatabase.At(app.DatabasePath), PolicyLibrary.OwnFolder, clock);
        other.Newest().InForceOn("utrecht", Drafts.NewDay)!.ValidFrom.Should().Be(new LocalDate(2024, 1, 1));

        await app.PublishAsync();

        other.Newest().InForceOn("utrecht", Drafts.NewDay)!.ValidFrom.Should().Be(new LocalDate(2024, 1, 1)); // it looked less than a second ago
        clock.Now += Duration.FromSeconds(1);
        other.Newest().InForceOn("utrecht", Drafts.NewDay)!.ValidFrom.Should().Be(Drafts.NewDay);
    }

    [Theory]
    [InlineData("UPDATE policy_published SET why = 'anders'")]
    [InlineData("DELETE FROM policy_published")]
    [InlineData("INSERT OR REPLACE INTO policy_published SELECT * FROM policy_published")]
    public async Task The_database_refuses_to_change_what_was_published(string sql)
    {
        await app.PublishAsync();
        using var connection = new SqliteConnection($"Data Source={app.DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;

        var act = command.ExecuteNonQuery;

        act.Should().Throw<SqliteException>().WithMessage("*policy_published only grows*");
    }

    [Fact]
    public async Task An_amount_booked_under_a_published_version_is_derived_again_equal()
    {
        await app.PublishAsync();
        var company = await app.CompanyAsync("Bedrijf R");
        var contract = Registered.Services(company, "C-R", 250_000);
        await app.RegisterAsync(contract with { Days = ContractDays.Of(Drafts.NewDay, null, null, Drafts.NewDay, new LocalDate(2027, 6, 1)) });
        (await app.ReadAsync(contract.Id)).Outcome.PolicyDay.Should().Be(Drafts.NewDay);

        var results = new List<Rederived>();
        await foreach (var entry in app.Services.GetRequiredService<LedgerRederivation>().AllAsync(default)) results.Add(entry.Result);

        results.Should().ContainSingle().Which.Should().Be(Rederived.Equal);
    }
}
