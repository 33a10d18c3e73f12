using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Scanning;
using SroiTracker.Web.Data.Endings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Registers the ways in which plans, claims and evidence are written.</summary>
internal static class FulfilmentSetup
{
    internal static void AddFulfilment(this IServiceCollection services)
    {
        services.AddSingleton<ClaimInquiry>();
        services.AddSingleton<ClaimChange>();
        services.AddSingleton<ApproachValues>();
        services.AddSingleton<ApproachChange>();
        services.AddSingleton<ApproachDesk>();
        services.AddSingleton<ApproachJudgement>();
        services.AddSingleton<ClaimDesk>();
        services.AddSingleton<ClaimBatch>();
        services.AddSingleton<ConfirmationDesk>();
        services.AddSingleton<ClaimJudgement>();
        services.AddDeadlines();
        services.AddSingleton<Settlement>();
        services.AddSingleton<EvidenceStore>();
        services.AddSingleton(new ScannerTerms());
        services.AddSingleton<IFileScanner, ClamdScanner>();
        services.AddSingleton<EvidenceQuarantine>();
        services.AddSingleton<EvidenceDesk>();
        services.AddSingleton<PersonKeys>();
        services.AddScoped<SupervisionOffers>();
    }
}
