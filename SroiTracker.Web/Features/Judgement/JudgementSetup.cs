namespace SroiTracker.Web.Features.Judgement;

/// <summary>Registers what the pages of judgement use.</summary>
internal static class JudgementSetup
{
    internal static void AddJudgementPages(this IServiceCollection services)
    {
        services.AddScoped<JudgementQueries>();
        services.AddScoped<JudgementAnswer>();
    }
}
