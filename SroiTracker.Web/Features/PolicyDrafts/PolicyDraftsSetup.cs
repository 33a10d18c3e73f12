using SroiTracker.Web.Features.PolicyDrafts.Forms;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>Registers what the pages of drafts use.</summary>
internal static class PolicyDraftsSetup
{
    internal static void AddPolicyDrafts(this IServiceCollection services)
    {
        services.AddSingleton<DraftOffers>();
        services.AddSingleton<PolicyWordings>();
        services.AddSingleton<ExampleWords>();
        services.AddSingleton<FindingWords>();
        services.AddSingleton<DraftForms>();
        services.AddScoped<DraftEditor>();
        services.AddScoped<SectionAnswers>();
        services.AddScoped<DraftStarts>();
        services.AddScoped<ReviewPages>();
    }
}
