using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;

namespace SroiTracker.Tests.Given;

/// <summary>How the database goes about a query: by which indexes, or by reading whole tables (SCAN).</summary>
internal static class QueryPlan
{
    internal static async Task<string> OfAsync<T>(SroiDbContext data, IQueryable<T> rows)
    {
        await using var command = rows.CreateDbCommand();
        command.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        await data.Database.OpenConnectionAsync();
        var steps = new List<string>();
        await using var plan = await command.ExecuteReaderAsync();
        while (await plan.ReadAsync()) steps.Add(plan.GetString(3));
        return string.Join('\n', steps);
    }
}
