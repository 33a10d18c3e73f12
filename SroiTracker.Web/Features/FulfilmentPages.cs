using SroiTracker.Web.Features.Agreements;
using SroiTracker.Web.Features.Approach;
using SroiTracker.Web.Features.Claims;
using SroiTracker.Web.Features.Deadlines;
using SroiTracker.Web.Features.Endings;
using SroiTracker.Web.Features.Handovers;
using SroiTracker.Web.Features.InterimReports;
using SroiTracker.Web.Features.Judgement;
using SroiTracker.Web.Features.MyObligations;
using SroiTracker.Web.Features.PolicyDrafts;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Features.Supervision;
using SroiTracker.Web.Features.Talks;
using SroiTracker.Web.Reports;

namespace SroiTracker.Web.Features;

/// <summary>Registers the pages from claim to credit, and those on which policies are made.</summary>
internal static class FulfilmentPages
{
    internal static void AddFulfilmentPages(this IServiceCollection services)
    {
        services.AddScoped<ApproachQueries>().AddScoped<ApproachHistories>().AddScoped<PlanLineReader>().AddScoped<PlanDocument>();
        services.AddScoped<InterimQueries>().AddScoped<InterimReport>();
        services.AddScoped<EndingQueries>().AddScoped<StatementQueries>().AddScoped<DeadlineQueries>();
        services.AddScoped<StatementDocument>().AddScoped<LetterDocument>();
        services.AddScoped<AgreementQueries>().AddScoped<ContractAgreements>().AddScoped<AgreementFormReader>();
        services.AddReports();
        services.AddScoped<HandoverQueries>().AddScoped<HandoversIn>();
        services.AddScoped<TalkQueries>().AddScoped<TalkSubjects>().AddScoped<TalkPartQueries>();
        services.AddScoped<ClaimTable>().AddScoped<HourBankQueries>().AddScoped<FurtherFacts>();
        services.AddClaimPages();
        services.AddJudgementPages();
        services.AddMyObligations();
        services.AddPolicyDrafts();
        services.AddEmployerFeatures();
    }
}
