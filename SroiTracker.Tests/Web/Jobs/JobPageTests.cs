using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Jobs;

public sealed class JobPageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Parked_work_is_shown_with_its_error_and_tried_once_more()
    {
        var id = await AlertCast.ParkedAsync(app);
        var administrator = await app.SignInAsync(Role.Administrator);
        (await administrator.PageAsync("/taken")).QuerySelector("main").Words().Should().Contain("IOException").And.Contain("Om 03:30 uur");

        var answer = await administrator.PostFormAsync($"/taken/{id}/nog-een-keer", []);
        var again = await administrator.PostFormAsync($"/taken/{id}/nog-een-keer", []);

        ((int)answer.StatusCode, (int)again.StatusCode).Should().Be((302, 404));
        await app.Database(async db =>
        {
            (await db.Outbox.SingleAsync(row => row.Id == id)).ParkedAt.Should().BeNull();
            (await db.AuditLines.SingleAsync(line => line.ObjectId == id)).Action.Should().Be("job.repeated");
        });
    }
}
