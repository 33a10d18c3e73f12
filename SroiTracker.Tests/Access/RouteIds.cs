using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Access;

/// <summary>
/// A real address for a route with values in it. Add a line per route value that needs a row: the first contractor's row,
/// so that the contractor of another company must not see it.
/// </summary>
internal static class RouteIds
{
    private static readonly Dictionary<string, Func<SroiApp, Task<string>>> Values = new()
    {
        ["code"] = _ => Task.FromResult("404"),
    };

    /// <summary>Values for one route only, "route|name"; goes before <see cref="Values"/>.</summary>
    private static readonly Dictionary<string, Func<SroiApp, Task<string>>> PerRoute = new()
    {
        ["/kansen/{id:guid}|id"] = AlertAsync,
        ["/kansen/{id:guid}/gezien|id"] = AlertAsync,
        ["/kansen/{id:guid}/later|id"] = AlertAsync,
        ["/kansen/{id:guid}/niet-geschikt|id"] = AlertAsync,
        ["/kansen/{id:guid}/verwijzing|id"] = AlertAsync,
        ["/kansen/{id:guid}/contact|id"] = AlertAsync,
        ["/kansen/{id:guid}/uitkomst|id"] = AlertAsync,
        ["/regels/cpv/{id:guid}/sluiten|id"] = async app => (await AlertCast.MappingAsync(app)).ToString(),
        ["/taken/{id:guid}/nog-een-keer|id"] = async app => (await AlertCast.ParkedAsync(app)).ToString(),
    };

    private static async Task<string> AlertAsync(SroiApp app) => (await AlertCast.AlertAsync(app)).ToString();

    internal static async Task<string> ValueAsync(SroiApp app, string route, string name)
    {
        if (PerRoute.TryGetValue($"{route}|{name}", out var own)) return await own(app);
        return Values.TryGetValue(name, out var value)
            ? await value(app)
            : throw new InvalidOperationException($"RouteIds has no value for {{{name}}} in {route}; add one.");
    }
}
