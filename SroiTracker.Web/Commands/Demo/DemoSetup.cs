using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Fills an empty Development database with the demo cast, so that every list and state has something to look at.</summary>
internal static class DemoSetup
{
    internal static void AddDemo(this IServiceCollection services)
    {
        services.AddScoped<SyntheticRegister>();
        services.AddScoped<DemoContracts>();
        services.AddScoped<DemoClaims>();
        services.AddScoped<DemoFigures>();
        services.AddScoped<DemoCommitments>();
        services.AddScoped<DemoWork>();
        services.AddScoped<DemoPlaces>();
    }

    /// <summary>Enters the cast where demo is on and the register is empty.</summary>
    internal static async Task EnsureAsync(IServiceProvider services, SroiOptions options, CancellationToken token)
    {
        if (options.DemoRegister != true) return;
        await using var scope = services.CreateAsyncScope();
        var provider = scope.ServiceProvider;
        if (await provider.GetRequiredService<SroiDbContext>().Contracts.AnyAsync(token)) return;

        var demo = DemoRegister.Read(Path.Combine(options.Seed, "demo", "register.json"));
        await provider.GetRequiredService<DemoContracts>().EnsureAsync(demo, token);
        await provider.GetRequiredService<DemoClaims>().EnsureAsync(demo, token);
        await provider.GetRequiredService<DemoFigures>().EnsureAsync(demo, token);
        await provider.GetRequiredService<DemoCommitments>().EnsureAsync(token);
        var loop = DemoLoop.Read(Path.Combine(options.Seed, "demo", "loop.json"));
        await provider.GetRequiredService<DemoWork>().EnsureAsync(loop, token);
        await provider.GetRequiredService<DemoPlaces>().EnsureAsync(loop, token);
    }
}
