using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Policies;

/// <summary>Registers the policies: the seed's files with what was published here, and the desk where versions are made.</summary>
internal static class PoliciesSetup
{
    internal static void AddPolicies(this IServiceCollection services, string root)
    {
        services.AddSingleton(provider =>
            new PolicyEditions(provider.GetRequiredService<SroiDatabase>(), root, provider.GetRequiredService<IClock>()));
        services.AddSingleton(provider => new PolicyBook(provider.GetRequiredService<PolicyEditions>().Newest));
        services.AddScoped<PolicyPublications>();
        services.AddScoped<DraftDesk>();
        services.AddScoped<DraftReviews>();
        services.AddScoped<DraftFolders>();
    }
}
