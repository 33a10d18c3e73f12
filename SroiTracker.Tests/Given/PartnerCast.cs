using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Tests.Given;

/// <summary>Schools with mandates and the accounts that act for them, entered the way the program enters them.</summary>
internal static class PartnerCast
{
    internal static readonly LocalDate First = new(2026, 1, 1);

    /// <summary>A school that speaks for mbo-verpleegkundige in Midden-Utrecht, and these accounts act for it.</summary>
    internal static async Task<Guid> SchoolAsync(SroiApp app, string name, params string[] accounts)
    {
        var id = Guid.CreateVersion7();
        await using var scope = app.Services.CreateAsyncScope();
        var desk = scope.ServiceProvider.GetRequiredService<PartnerDesk>();
        (await desk.AddAsync(id, name, PartnerKind.School, app.Change(), default)).Should().BeNull();
        (await desk.MandateAsync(id, new("AM13", "25480", First, null), app.Change(), default)).Should().BeNull();
        foreach (var account in accounts) (await desk.JoinAsync(id, account, app.Change(), default)).Should().BeNull();
        return id;
    }

    /// <summary>Works on behalf of this partner from here on.</summary>
    internal static async Task ForAsync(this HttpClient client, Guid partner) =>
        ((int)(await client.PostFormAsync("/namens", new() { ["partner"] = $"{partner}" })).StatusCode).Should().Be(302);

    internal static async Task<List<T>> RowsAsync<T>(SroiApp app)
        where T : class
    {
        List<T> rows = [];
        await app.Database(async data => rows = await data.Set<T>().AsNoTracking().ToListAsync());
        return rows;
    }
}
