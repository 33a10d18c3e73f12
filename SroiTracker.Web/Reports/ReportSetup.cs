namespace SroiTracker.Web.Reports;

/// <summary>Brings the room into the program.</summary>
internal static class ReportSetup
{
    internal static IServiceCollection AddReports(this IServiceCollection services) =>
        services
            .AddSingleton(provider => new ReportFonts(provider.GetRequiredService<IWebHostEnvironment>().WebRootFileProvider))
            .AddSingleton<ReportWriter>();
}
