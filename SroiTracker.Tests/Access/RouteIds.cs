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
        ["contract"] = async app => (await ContractAsync(app)).ToString(),
        ["claim"] = async app => (await ClaimAsync(app)).Claim.ToString(),
        ["evidence"] = async app => (await ClaimAsync(app)).Evidence.ToString(),
        ["kind"] = _ => Task.FromResult("stagiair"),
        ["code"] = _ => Task.FromResult("404"),
        ["folder"] = _ => Task.FromResult("utrecht"),
        ["validFrom"] = _ => Task.FromResult("2024-01-01"),
    };

    /// <summary>Values for one route only, "route|name"; goes before <see cref="Values"/>.</summary>
    private static readonly Dictionary<string, Func<SroiApp, Task<string>>> PerRoute = new()
    {
        ["/inspanningen/{claim:guid}/wijzigen|claim"] = async app =>
            (await app.DraftAsync(await ContractAsync(app), Efforts.Bol(), "draft")).ToString(),
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

    private static readonly System.Runtime.CompilerServices.ConditionalWeakTable<SroiApp, Task<(Guid, Guid, Guid)>> Rows = [];

    private static async Task<string> AlertAsync(SroiApp app) => (await AlertCast.AlertAsync(app)).ToString();

    internal static async Task<string> ValueAsync(SroiApp app, string route, string name)
    {
        if (PerRoute.TryGetValue($"{route}|{name}", out var own)) return await own(app);
        return Values.TryGetValue(name, out var value)
            ? await value(app)
            : throw new InvalidOperationException($"RouteIds has no value for {{{name}}} in {route}; add one.");
    }

    private static async Task<Guid> ContractAsync(SroiApp app) => (await RowsAsync(app)).Contract;

    private static async Task<(Guid Claim, Guid Evidence)> ClaimAsync(SroiApp app)
    {
        var (_, claim, evidence) = await RowsAsync(app);
        return (claim, evidence);
    }

    /// <summary>One contract of the first contractor with one claim and one file, made once per program.</summary>
    private static Task<(Guid Contract, Guid Claim, Guid Evidence)> RowsAsync(SroiApp app) => Rows.GetValue(app, MakeAsync);

    private static async Task<(Guid Contract, Guid Claim, Guid Evidence)> MakeAsync(SroiApp app)
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "matrix");
        var evidence = Guid.Empty;
        await app.Database(data =>
        {
            evidence = data.ClaimEvidence.Single(file => file.ClaimId == claim).Id;
            return Task.CompletedTask;
        });
        return (contract, claim, evidence);
    }
}
