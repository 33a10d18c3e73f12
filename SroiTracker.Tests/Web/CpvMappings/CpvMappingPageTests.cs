using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Tests.Web.CpvMappings;

public sealed class CpvMappingPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task A_row_is_added_and_closed_and_stays_as_history()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        Dictionary<string, string> Row() => new() { ["Prefix"] = "45233", ["Sector"] = "zws", ["Strength"] = "Weak", ["Reason"] = "proef met zorg" };

        ((int)(await coordinator.PostFormAsync("/regels/cpv/nieuw", Row())).StatusCode).Should().Be(302);
        var twice = await (await coordinator.PostFormAsync("/regels/cpv/nieuw", Row())).ReadAsync();
        twice.QuerySelector("#error-summary").Words().Should().Contain("al aan deze sector gekoppeld");
        var id = Guid.Empty;
        await app.Database(async db => id = (await db.Set<CpvMappingRow>().SingleAsync(row => row.Reason == "proef met zorg")).Id);
        ((int)(await coordinator.PostFormAsync($"/regels/cpv/{id}/sluiten", new() { ["Why"] = "proef voorbij" })).StatusCode).Should().Be(302);

        (await coordinator.PageAsync("/regels/cpv?zoek=zorg&gesloten=true")).QuerySelector("tbody").Words()
            .Should().Contain("proef met zorg").And.Contain("gesloten").And.Contain("door Bilal Yildiz proef voorbij");
        (await coordinator.PageAsync("/regels/cpv?zoek=45233")).QuerySelector("main").Words().Should().NotContain("proef met zorg");
        await app.Database(async db =>
        {
            (await db.AuditLines.Where(line => line.ObjectId == id).OrderBy(line => line.Id).Select(line => line.Action).ToListAsync())
                .Should().BeEquivalentTo("mapping.added", "mapping.closed");
            (await db.Outbox.CountAsync(row => row.Kind == "match")).Should().BeGreaterThanOrEqualTo(2);
        });
    }

    [Theory]
    [InlineData("4", "heeft niet de juiste vorm")]
    [InlineData("99999999", "Geen enkele CPV-code begint zo")]
    public async Task A_prefix_that_no_code_has_is_refused(string prefix, string message)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var answer = await coordinator.PostFormAsync(
            "/regels/cpv/nieuw", new() { ["Prefix"] = prefix, ["Sector"] = "zws", ["Strength"] = "Weak", ["Reason"] = "proef" });

        (await answer.ReadAsync()).QuerySelector("#error-summary").Words().Should().Contain(message);
    }

    [Fact]
    public async Task The_list_is_read_page_by_page_and_every_row_once()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);
        var seen = new List<string>();

        for (var next = "/regels/cpv"; next is not null;)
        {
            var page = await coordinator.PageAsync(next);
            seen.AddRange(page.QuerySelectorAll("tbody a[href]").Select(link => link.GetAttribute("href")!));
            next = page.QuerySelector(".pager__link--next") is { } link ? "/regels/cpv" + link.GetAttribute("href") : null;
        }

        seen.Should().OnlyHaveUniqueItems();
        await app.Database(async db => seen.Count.Should().Be(await db.Set<CpvMappingRow>().CountAsync(row => row.ValidUntil == null)));
    }
}
