using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Data;

/// <summary>The queries behind the busiest lists walk an index: no table is read whole and nothing is sorted.</summary>
public sealed class QueryPlanTests
{
    private static readonly Viewer Adviser = new(Role.Adviser, Guid.Empty, TempDatabase.Authority, []);

    [Fact]
    public Task The_list_of_an_authority() => WalksAsync(
        data => data.Contracts.VisibleTo(Adviser).Where(contract => contract.State == ContractState.Running)
            .OrderByDescending(contract => contract.Outstanding).ThenBy(contract => contract.Id).Take(50),
        "ix_contract_authority_state_outstanding_id");

    [Fact]
    public Task The_list_of_an_adviser() => WalksAsync(
        data => data.Contracts.Where(contract => contract.AdviserId == Guid.Empty && contract.State == ContractState.Running)
            .OrderByDescending(contract => contract.Outstanding).ThenBy(contract => contract.Id).Take(50),
        "ix_contract_adviser_state_outstanding_id");

    [Fact]
    public Task The_national_list() => WalksAsync(
        data => data.Contracts.Where(contract => contract.State == ContractState.Running)
            .OrderByDescending(contract => contract.Outstanding).ThenBy(contract => contract.Id).Take(50),
        "ix_contract_state_outstanding_id");

    [Fact]
    public Task The_entries_of_a_contract() => WalksAsync(
        data => data.LedgerEntries.Where(row => row.ContractId == Guid.Empty).OrderBy(row => row.Sequence).Take(100),
        "ix_ledger_entry_contract_sequence");

    [Fact]
    public Task The_versions_of_a_plan() => WalksAsync(
        data => data.Set<ApproachVersion>().Where(row => row.ContractId == Guid.Empty).OrderByDescending(row => row.Number),
        "ux_approach_version_contract_number");

    [Fact]
    public Task The_notes_about_a_plan() => WalksAsync(
        data => data.Set<ApproachNote>().Where(row => row.ContractId == Guid.Empty).OrderBy(row => row.Id), "ix_approach_note_contract");

    private static async Task WalksAsync<T>(Func<SroiDbContext, IQueryable<T>> query, string index)
    {
        using var temp = await TempDatabase.CreateAsync();
        await using var data = temp.Open();
        await data.Database.OpenConnectionAsync();
        await using var command = query(data).CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;

        var plan = new List<string>();
        await using var rows = await command.ExecuteReaderAsync();
        while (await rows.ReadAsync()) plan.Add(rows.GetString(3));

        plan.Should().ContainMatch($"SEARCH*{index}*").And.NotContainMatch("SCAN*").And.NotContainMatch("*TEMP B-TREE*");
    }
}
