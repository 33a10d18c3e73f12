using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Data.Actions;

/// <summary>Who sees which action, and that their history only grows.</summary>
public sealed class ActionRowsTests
{
    private static readonly Guid Elsewhere = new("01900000-0000-7000-8000-0000000000a2");
    private static readonly Guid Mailbox = new("01900000-0000-7000-8000-0000000000e1");

    [Theory]
    [InlineData(Role.Adviser, "own", 3)]
    [InlineData(Role.Coordinator, "own", 3)]
    [InlineData(Role.ProcurementOfficer, "own", 0)] // reads no notes
    [InlineData(Role.Contractor, "own", 1)] // what was asked of the own company
    [InlineData(Role.Contractor, "other", 0)]
    [InlineData(Role.Adviser, "other", 0)]
    [InlineData(Role.Administrator, "own", 0)]
    [InlineData(Role.Anonymous, "none", 0)]
    public async Task Everybody_sees_the_own_actions_only(Role role, string whose, int actions)
    {
        using var temp = await FilledAsync();
        await using var data = temp.Open();
        var viewer = (role, whose) switch
        {
            (Role.Contractor, "own") => new Viewer(role, Elsewhere, null, [TempDatabase.Contractor]),
            (Role.Contractor, _) => new Viewer(role, Elsewhere, null, [Elsewhere]),
            (_, "own") => new Viewer(role, Elsewhere, TempDatabase.Authority, []),
            (_, "other") => new Viewer(role, Elsewhere, Elsewhere, []),
            _ => new Viewer(role, null, null, []),
        };

        (await data.Set<ActionRow>().VisibleTo(viewer, data.Contracts).CountAsync()).Should().Be(actions);
    }

    [Theory]
    [InlineData("UPDATE action_change SET text = 'anders'")]
    [InlineData("DELETE FROM action_change")]
    [InlineData("INSERT OR REPLACE INTO action_change SELECT * FROM action_change")]
    public async Task The_history_of_an_action_only_grows(string sql)
    {
        using var temp = await FilledAsync();

        var change = () => temp.Raw(sql);

        change.Should().Throw<SqliteException>().WithMessage("*action_change only grows*");
    }

    [Fact]
    public async Task Every_table_that_only_grows_has_its_triggers()
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();
        var growing = data.Model.GetEntityTypes().Where(type => type.ClrType.IsAssignableTo(typeof(IAppendOnly))).Select(type => type.GetTableName()!).Distinct().ToList();

        var guarded = await data.Database.SqlQueryRaw<string>("SELECT DISTINCT tbl_name AS Value FROM sqlite_master WHERE type = 'trigger'").ToListAsync();

        growing.Should().BeEquivalentTo(AppendOnlyTriggers.Tables.Concat(AppendOnlyTriggers.LaterTables), "the unit of work and the database refuse the same");
        growing.Except(guarded).Should().BeEmpty();
    }

    /// <summary>A task of the organisation, a task about a contract, and a question to the contractor.</summary>
    private static async Task<TempDatabase> FilledAsync()
    {
        var temp = await TempDatabase.CreateAsync();
        var kinds = ActionFiles.Kinds(new(Repository.PathOf("seed")));
        await using (var data = temp.Open())
        {
            await temp.Writes.RunAsync(
                data, TempDatabase.Change,
                trail =>
                {
                    data.Add(new MailboxRow { Id = Mailbox, AuthorityId = TempDatabase.Authority, Kind = MailboxKind.Sbb, Name = "SBB", Address = "regio@sbb.example" });
                    trail.Note("test.filled", new("mailbox", Mailbox));
                    return Task.CompletedTask;
                },
                default);
        }

        await using var again = temp.Open();
        var contract = ActionSubject.Of(SubjectKind.Contract, TempDatabase.Contract(1));
        (await new ActionDesk(again, temp.Writes, kinds).OpenAsync(
            [
                New(1, new() { Kind = "taak", Subject = ActionSubject.None, Title = "Overleg" }),
                New(2, new() { Kind = "taak", Subject = contract, Title = "Intern" }) with { ContractId = TempDatabase.Contract(1), ContractorId = TempDatabase.Contractor },
                New(3, new() { Kind = "introductie", Subject = contract, Title = "Kennismaken", Mailbox = Mailbox }) with
                {
                    ContractId = TempDatabase.Contract(1), ContractorId = TempDatabase.Contractor,
                },
            ],
            TempDatabase.Change, default)).Should().BeNull();
        return temp;
    }

    private static NewAction New(int number, ActionDraft draft) => new()
    {
        Id = new(number, 0, 0x7000, [0x80, 0, 0, 0, 0, 0, 0, 0xf1]), Draft = draft, AuthorityId = TempDatabase.Authority, OwnerId = Elsewhere,
    };
}
