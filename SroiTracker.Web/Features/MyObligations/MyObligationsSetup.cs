namespace SroiTracker.Web.Features.MyObligations;

/// <summary>Registers what the pages of the own obligations use.</summary>
internal static class MyObligationsSetup
{
    internal static void AddMyObligations(this IServiceCollection services) => services.AddScoped<ObligationsQueries>();
}
