using SroiTracker.Web.Features.Concerns;
using SroiTracker.Web.Features.Confirmations;
using SroiTracker.Web.Features.Instruments;
using SroiTracker.Web.Features.Internships;
using SroiTracker.Web.Features.Members;
using SroiTracker.Web.Features.Partners;
using SroiTracker.Web.Features.Pitches;
using SroiTracker.Web.Features.Pool;
using SroiTracker.Web.Features.Profiles;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features;

/// <summary>Registers what the pages for employers and schools need.</summary>
internal static class EmployerFeatures
{
    internal static void AddEmployerFeatures(this IServiceCollection services) =>
        services.AddScoped<ProfileQueries>().AddScoped<InternshipQueries>().AddScoped<InstrumentQueries>().AddScoped<PartnerQueries>()
            .AddScoped<MemberQueries>().AddScoped<ConfirmationQueries>()
            .AddHttpContextAccessor().AddScoped<ActingPartner>().AddScoped<PoolQueries>().AddScoped<PoolAnswer>().AddScoped<PitchQueries>()
            .AddScoped<ConcernQueries>();
}
