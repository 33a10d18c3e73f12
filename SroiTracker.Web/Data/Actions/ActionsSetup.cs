using Microsoft.Extensions.DependencyInjection.Extensions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Handovers;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Registers actions; the kinds are read once, and a fault in their file stops the start.</summary>
public static class ActionsSetup
{
    public static IServiceCollection AddActions(this IServiceCollection services)
    {
        services.TryAddSingleton(provider => ActionFiles.Kinds(provider.GetRequiredService<FigureFolder>()));
        services.TryAddSingleton(provider => ActionFiles.Roles(provider.GetRequiredService<FigureFolder>()));
        services.TryAddSingleton(provider => ActionFiles.Outreach(provider.GetRequiredService<FigureFolder>()));
        services.TryAddSingleton(provider => BandFile.Read(provider.GetRequiredService<FigureFolder>()));
        return services.AddScoped<ActionDesk>().AddScoped<MailboxDesk>().AddScoped<ReminderRun>().AddScoped<OutreachDesk>()
            .AddScoped<PlanDesk>().AddScoped<PactDesk>().AddScoped<LeadDesk>().AddScoped<HandoffDesk>().AddScoped<PollDesk>()
            .AddScoped<HandoverDesk>().AddScoped<HandoverRun>().AddScoped<RhythmDesk>().AddScoped<TemplateBook>().AddScoped<TemplateDesk>();
    }
}
