using SroiTracker.Web.Features.Calculator;
using SroiTracker.Web.Features.Policies;

namespace SroiTracker.Web.Features;

/// <summary>Registers what the public pages of the rules need.</summary>
internal static class RuleFeatures
{
    internal static void AddRuleFeatures(this IServiceCollection services) => 
        services.AddScoped<PoliciesQueries>().AddScoped<CalculatorReader>().AddScoped<CalculatorDesk>();
}
