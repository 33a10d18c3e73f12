using SroiTracker.Web.Features.Actions;
using SroiTracker.Web.Features.Alerts;
using SroiTracker.Web.Features.CpvMappings;
using SroiTracker.Web.Features.CustomAreas;
using SroiTracker.Web.Features.Jobs;
using SroiTracker.Web.Features.Matches;
using SroiTracker.Web.Features.MatchWeighing;
using SroiTracker.Web.Features.Outreach;
using SroiTracker.Web.Features.Recognitions;
using SroiTracker.Web.Features.Reconciliation;
using SroiTracker.Web.Features.Scenarios;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Features.Shortages;
using SroiTracker.Web.Features.Templates;

namespace SroiTracker.Web.Features;

/// <summary>Registers what the pages from shortage to alert need.</summary>
internal static class AlertFeatures
{
    internal static void AddAlertFeatures(this IServiceCollection services) =>
        services
            .AddScoped<ShortageQueries>()
            .AddScoped<ProgrammeQueries>()
            .AddScoped<SnapshotQueries>()
            .AddScoped<RegionQueries>()
            .AddScoped<CustomAreaQueries>()
            .AddScoped<ReconciliationQueries>()
            .AddScoped<MatchQueries>()
            .AddScoped<ProgrammeMatchQueries>()
            .AddScoped<AlgorithmText>()
            .AddScoped<WeighingQueries>()
            .AddScoped<RecognitionQueries>()
            .AddScoped<ScenarioQueries>()
            .AddScoped<AlertQueries>()
            .AddScoped<FunnelQueries>()
            .AddScoped<AlertActs>()
            .AddScoped<ReferralDrafter>()
            .AddScoped<CpvMappingQueries>()
            .AddScoped<UnmappedCodes>()
            .AddScoped<JobQueries>()
            .AddScoped<SubjectActionQueries>()
            .AddScoped<SubjectFinder>()
            .AddScoped<ActionQueries>()
            .AddScoped<ActionActs>()
            .AddScoped<OutreachQueries>()
            .AddScoped<TemplateQueries>()
            .AddScoped<LetterFigures>()
            .AddScoped<LetterChoices>()
            .AddCycleFeatures();
}
