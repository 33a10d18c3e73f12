using SroiTracker.Web.Data.Endings;

namespace SroiTracker.Web.Data.Deadlines;

/// <summary>Registers how deadlines are read, extended and reminded of.</summary>
public static class DeadlineSetup
{
    public static IServiceCollection AddDeadlines(this IServiceCollection services) =>
        services.AddSingleton<EndingDesk>().AddSingleton<DeadlineDesk>().AddSingleton<DeadlineRun>();
}
