using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Addresses that machines look for: how to report a leak, and whether the program is well.</summary>
internal static class WellKnown
{
    private const int MonthsValid = 6;

    internal static void MapWellKnown(this WebApplication app)
    {
        app.MapGet("/.well-known/security.txt", SecurityText).WithMetadata(new OpenAttribute());
        app.MapGet("/healthz", HealthAsync).WithMetadata(new OpenAttribute());
    }

    private static IResult SecurityText(SroiOptions options, IClock clock, HttpRequest request)
    {
        var expires = (clock.Today().With(DateAdjusters.StartOfMonth) + Period.FromMonths(MonthsValid)).AtMidnight().InUtc().ToInstant();
        string[] lines =
        [
            "Contact: " + options.SecurityContact,
            "Expires: " + InstantPattern.General.Format(expires),
            "Preferred-Languages: nl, en",
            $"Canonical: {request.Scheme}://{request.Host}/.well-known/security.txt",
        ];
        return Results.Text(string.Join('\n', lines) + "\n", "text/plain; charset=utf-8");
    }

    private static async Task<IResult> HealthAsync(SroiDbContext db, CancellationToken token) =>
        await db.Database.CanConnectAsync(token) ? Results.Text("ok") : Results.StatusCode(StatusCodes.Status503ServiceUnavailable);
}
