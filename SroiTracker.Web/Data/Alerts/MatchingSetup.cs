using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Scenarios;
using SroiTracker.Web.Data.Tokens;
using SroiTracker.Web.Data.Stages;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>Registers figures, matching and alerts; <see cref="IOpenObligations"/> comes from the register.</summary>
public static class MatchingSetup
{
    public static IServiceCollection AddMatching(this IServiceCollection services, FigureFolder folder) =>
        services
            .AddSingleton(folder)
            .AddActions()
            .AddStages()
            .AddScoped<FigureSeed>()
            .AddScoped<FigureTables>()
            .AddScoped<FigureNames>()
            .AddSingleton<FigureBoardCache>()
            .AddSingleton<RegionOutlines>()
            .AddScoped<FigureBoard>()
            .AddScoped<CompanionFigures>()
            .AddScoped<SecuredPlaces>()
            .AddScoped<ProgrammeFigures>()
            .AddScoped<CustomAreaDesk>()
            .AddScoped<CountDesk>()
            .AddScoped<PartnerDesk>()
            .AddScoped<CpvMappingDesk>()
            .AddScoped<WeightsDesk>()
            .AddScoped<ScenarioDesk>()
            .AddScoped<TokenDesk>()
            .AddScoped<RecognitionDesk>()
            .AddScoped<WithdrawalRun>()
            .AddScoped<MatchFinder>()
            .AddSingleton(MailTerms.Read(folder)).AddSingleton(LinkTerms.Read(folder))
            .AddScoped<DigestRun>()
            .AddScoped<MatchRun>()
            .AddScoped<AlertThread>();
}
