using SroiTracker.Web.Data.Concerns;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Pool;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.SelfChecks;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Web.Data.Stages;

/// <summary>Registers profiles, instruments, the pool and the texts of the public pages; their files are read once.</summary>
public static class StagesSetup
{
    public static IServiceCollection AddStages(this IServiceCollection services) =>
        services
            .AddSingleton(provider => ProfileFiles.Read(provider.GetRequiredService<FigureFolder>()))
            .AddSingleton(provider => InstrumentFiles.Read(provider.GetRequiredService<FigureFolder>()))
            .AddSingleton(provider => StageFiles.Read(provider.GetRequiredService<FigureFolder>()))
            .AddSingleton(provider => PoolTerms.Read(provider.GetRequiredService<FigureFolder>()))
            .AddSingleton(provider => SelfCheckList.Read(provider.GetRequiredService<FigureFolder>()))
            .AddSingleton<ProfileBook>()
            .AddScoped<PoolBoard>()
            .AddScoped<PoolDesk>()
            .AddScoped<ProfileDesk>()
            .AddScoped<SelfCheckDesk>()
            .AddScoped<ConcernDesk>()
            .AddScoped<InstrumentBook>()
            .AddScoped<InstrumentDesk>();
}
