using SroiTracker.Web.Features.Commitments;
using SroiTracker.Web.Features.Comparisons;
using SroiTracker.Web.Features.Retention;
using SroiTracker.Web.Features.Hunting;
using SroiTracker.Web.Features.Leads;
using SroiTracker.Web.Features.Meetings;
using SroiTracker.Web.Features.Pacts;
using SroiTracker.Web.Features.Plans;
using SroiTracker.Web.Features.Polls;
using SroiTracker.Web.Features.TargetGroups;
using SroiTracker.Web.Features.Yield;

namespace SroiTracker.Web.Features;

/// <summary>Registers what the pages of the two-week cycle need.</summary>
internal static class CycleFeatures
{
    internal static IServiceCollection AddCycleFeatures(this IServiceCollection services) =>
        services
            .AddScoped<PlanListQueries>()
            .AddScoped<PlanQueries>()
            .AddScoped<PlanActs>()
            .AddScoped<ProgrammeChoices>()
            .AddScoped<CommitmentQueries>()
            .AddScoped<PollQueries>()
            .AddScoped<YieldQueries>()
            .AddScoped<TargetGroupQueries>()
            .AddScoped<ComparisonQueries>().AddScoped<RetentionQueries>()
            .AddScoped<LeadQueries>()
            .AddScoped<HandoffQueries>()
            .AddScoped<HuntQueries>()
            .AddScoped<PactQueries>()
            .AddScoped<PactActs>()
            .AddScoped<MeetingFigures>()
            .AddScoped<MeetingQueries>();
}
