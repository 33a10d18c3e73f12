using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Policies;
using SroiTracker.Web.Data.Policies.Drafts;

namespace SroiTracker.Tests.Given;

/// <summary>Drafts entered at the desk, as the pages enter them.</summary>
internal static class Drafts
{
    internal const string Author = "11111111-1111-7111-8111-111111111111";
    internal const string Second = "22222222-2222-7222-8222-222222222222";

    internal static readonly LocalDate NewDay = new(2026, 6, 1);

    /// <summary>A whole year of a bol place, full time, worth 25,000.00.</summary>
    internal const string OneExample = """
        {"cases":[{"id":"U-1","policy":"utrecht","on":"2026-07-01","credit":{"block":"BOL_2_4","months":12,"hoursPerWeek":36},"expected":{"outcome":"Credited","cents":2500000}}]}
        """;

    internal static string Text(string folder, string file) => File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, folder, file));

    /// <summary>A draft of Utrecht's last version with the bol place worth 25,000.00.</summary>
    internal static DraftText Utrecht(LocalDate? day = null) => new(
        Text("utrecht", "2024-01-01.json").Replace("\"amountCents\": 2000000,", "\"amountCents\": 2500000,", StringComparison.Ordinal), "{\"cases\":[]}", day ?? NewDay);

    internal static ChangeContext By(this SroiApp app, string who, string why = "stage is meer waard") => new(who, app.Clock.Now, why, "test");

    internal static async Task<T> AtDeskAsync<T>(this SroiApp app, Func<DraftDesk, Task<T>> use)
    {
        await using var scope = app.Services.CreateAsyncScope();
        return await use(scope.ServiceProvider.GetRequiredService<DraftDesk>());
    }

    internal static Task<Guid> BeginAsync(this SroiApp app, DraftText? text = null, string folder = "utrecht") =>
        app.AtDeskAsync(desk => desk.BeginAsync(Registered.Utrecht, folder, text ?? Utrecht(), new LocalDate(2024, 1, 1), app.By(Author), default));

    internal static Task<DraftRefusal?> ProposeAsync(this SroiApp app, Guid id, string? whyPast = null) =>
        app.AtDeskAsync(desk => desk.ProposeAsync(id, whyPast, app.By(Author), default));

    internal static Task<DraftRefusal?> ApproveAsync(this SroiApp app, Guid id, string who = Second) =>
        app.AtDeskAsync(desk => desk.ApproveAsync(id, app.By(who), default));

    /// <summary>A draft that is begun, proposed and approved.</summary>
    internal static async Task PublishAsync(this SroiApp app, DraftText? text = null, string? whyPast = null)
    {
        var id = await app.BeginAsync(text);
        (await app.ProposeAsync(id, whyPast)).Should().BeNull();
        (await app.ApproveAsync(id)).Should().BeNull();
    }
}
