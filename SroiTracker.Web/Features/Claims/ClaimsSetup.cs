namespace SroiTracker.Web.Features.Claims;

/// <summary>Registers what the pages of claims use.</summary>
internal static class ClaimsSetup
{
    internal static void AddClaimPages(this IServiceCollection services)
    {
        services.AddScoped<ClaimsQueries>();
        services.AddScoped<ClaimFormReader>();
        services.AddScoped<PlacementPeriods>();
        services.AddScoped<ClaimEntry>();
        services.AddScoped<ClaimRequirements>();
        services.AddScoped<ClaimInstruments>();
        services.AddScoped<ClaimFormAnswer>();
        services.AddScoped<ClaimSheetReader>();
        services.AddScoped<ClaimSheetPreview>();
    }
}
