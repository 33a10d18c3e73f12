using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Contracts;

namespace SroiTracker.Tests.Web.Contracts;

/// <summary>The list at ten thousand rows: every row once, one statement per page, no table read whole.</summary>
public sealed class ContractListTests : IAsyncLifetime
{
    private const int Rows = 10_000;
    private static readonly Viewer Adviser = new(Role.Adviser, Guid.Empty, TempDatabase.Authority, []);
    private static readonly LocalDate Today = new(2026, 3, 15);
    private readonly Statements statements = new();
    private TempDatabase temp = null!;

    public async Task InitializeAsync()
    {
        temp = await TempDatabase.CreateAsync(contracts: 0);
        await using var data = temp.Open();
        var change = TempDatabase.Change;
        for (var number = 1; number <= Rows; number++)
        {
            data.Add(Contract.Register(new()
            {
                Id = TempDatabase.Contract(number), AuthorityId = TempDatabase.Authority, ContractorId = TempDatabase.Contractor,
                Reference = $"C{number:00000}", Title = number % 1000 == 0 ? "Groen_onderhoud" : "Onderhoud",
                Facts = new() { Kind = number % 2 == 0 ? "works" : "services" },
                Days = new() { EndOn = number % 10 == 0 ? null : new LocalDate(2026, 1, 1).PlusDays(number % 400) },
            }, change));
        }

        await data.SaveChangesAsync();
        temp.Raw("UPDATE contract SET outstanding_cents = (CAST(substr(reference, 2) AS INTEGER) % 100) * 1000, state = 'Running', obligation_cents = 100000");
    }

    [Theory]
    [InlineData(null)]
    [InlineData("einde")]
    [InlineData("kenmerk")]
    public async Task Every_row_is_met_once_going_forth_and_back(string? sort)
    {
        var forth = await WalkAsync(sort, back: false);
        var back = await WalkAsync(sort, back: true);

        forth.Should().HaveCount(Rows).And.OnlyHaveUniqueItems();
        back.Should().HaveCount(Rows - 1, "the last row is where the way back begins").And.OnlyHaveUniqueItems();
    }

    [Fact]
    public async Task A_page_is_one_statement_that_walks_an_index()
    {
        await using var data = Open();

        var (lines, _, next) = await ContractsQueries.PageAsync(data, Adviser, new ContractsFilter(), Today, CancellationToken.None);

        lines.Should().HaveCount(50).And.BeInDescendingOrder(line => line.Outstanding);
        next.Should().NotBeNull();
        statements.Texts.Should().ContainSingle();
        (await PlanAsync(data, new ContractsFilter())).Should()
            .ContainMatch("SEARCH*ix_contract_authority_outstanding_id*").And.NotContainMatch("SCAN c*").And.NotContainMatch("*TEMP B-TREE*");
    }

    [Fact]
    public async Task Filters_narrow_the_list()
    {
        await using var data = Open();

        // 10,000 rows; every thousandth has the other title; half are works; an underscore is no wildcard.
        (await CountAsync(data, new() { Search = "Groen_" })).Should().Be(10);
        (await CountAsync(data, new() { Search = "C00001" })).Should().Be(1);
        (await CountAsync(data, new() { Kind = "works", Search = "Groen" })).Should().Be(10);
        (await CountAsync(data, new() { Kind = "works" })).Should().Be(5_000);
        (await CountAsync(data, new() { State = "loopt" })).Should().Be(10_000);
        (await CountAsync(data, new() { State = "geen" })).Should().Be(0);
        (await CountAsync(data, new() { Search = "De Bouwer", Kind = "services" })).Should().Be(5_000);
        (await CountAsync(data, new() { Search = "12345678" })).Should().Be(0);
    }

    [Fact]
    public async Task Ending_within_90_days_counts_the_first_and_the_last_day()
    {
        await using var data = Open();

        var lines = await ContractsQueries.All(data, Adviser, new() { Ending = "90" }, Today).ToListAsync();

        lines.Min(line => line.EndOn).Should().Be(Today);
        lines.Max(line => line.EndOn).Should().Be(new LocalDate(2026, 6, 13)); // 15 March and 90 days
        lines.Should().OnlyContain(line => line.Outstanding > Money.Zero);
    }

    [Fact]
    public void A_place_in_the_list_is_written_without_digits()
    {
        var cursor = new ContractCursor("123456782", TempDatabase.Contract(7));

        cursor.Text().Should().MatchRegex("^[a-p]+$");
        ContractCursor.Read(cursor.Text()).Should().Be(cursor);
        ContractCursor.Read("zomaar iets").Should().BeNull();
    }

    public Task DisposeAsync()
    {
        temp.Dispose();
        return Task.CompletedTask;
    }

    private async Task<List<Guid>> WalkAsync(string? sort, bool back)
    {
        var seen = new List<Guid>();
        await using var data = Open();
        var filter = new ContractsFilter { Sort = sort };
        if (back) filter.Before = await LastAsync(data, sort);
        while (true)
        {
            var (lines, previous, next) = await ContractsQueries.PageAsync(data, Adviser, filter, Today, CancellationToken.None);
            seen.AddRange(lines.Select(line => line.Id));
            var url = back ? previous : next;
            if (url is null) return seen;
            var mark = url[(url.LastIndexOf('=') + 1)..];
            filter = back ? new() { Sort = sort, Before = mark } : new() { Sort = sort, After = mark };
        }
    }

    private static async Task<string> LastAsync(SroiDbContext data, string? sort)
    {
        var all = await ContractsQueries.All(data, Adviser, new() { Sort = sort }, Today).ToListAsync();
        return ContractOrder.Of(sort).CursorOf(all[^1]).Text();
    }

    private static async Task<int> CountAsync(SroiDbContext data, ContractsFilter filter) =>
        await ContractsQueries.Where(data, Adviser, filter, Today).CountAsync();

    private static async Task<List<string>> PlanAsync(SroiDbContext data, ContractsFilter filter)
    {
        await data.Database.OpenConnectionAsync();
        var query = ContractOrder.Of(filter.Sort).From(ContractsQueries.Where(data, Adviser, filter, Today), null, false).Take(51).Select(row => row.Contract.Id);
        await using var command = query.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        var plan = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(3));
        return plan;
    }

    private SroiDbContext Open()
    {
        var builder = new DbContextOptionsBuilder<SroiDbContext>();
        temp.Database.Configure(builder);
        return new(builder.AddInterceptors(statements).Options);
    }

    /// <summary>The statements that were sent.</summary>
    private sealed class Statements : DbCommandInterceptor
    {
        public List<string> Texts { get; } = [];

        public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
            DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
        {
            if (!command.CommandText.Contains("EXPLAIN", StringComparison.Ordinal)) Texts.Add(command.CommandText);
            return base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
        }
    }
}
