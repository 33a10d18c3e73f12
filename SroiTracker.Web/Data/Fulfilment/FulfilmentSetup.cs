using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Retention;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Data.Scanning;

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
        services.AddSingleton<EarlyWarning>();
        services.AddSingleton<ClaimDesk>();
        services.AddSingleton<ClaimBatch>();
        services.AddSingleton<ConfirmationDesk>();
        services.AddSingleton<ClaimJudgement>();
        services.AddSingleton<ClaimStops>();
        services.AddSingleton<AgreementDesk>().AddSingleton<BalanceTransfers>();
        services.AddDeadlines();
        services.AddSingleton<Settlement>();
        services.AddEvidence();
        services.AddSingleton<PersonKeys>();
        services.AddScoped<KnownPersons>();
        services.AddSingleton<ComparisonSecrets>();
        services.AddSingleton<ComparisonDesk>();
        services.AddSingleton<RetentionDesk>();
        services.AddScoped<SupervisionOffers>();
        services.AddScoped<InvitationDesk>().AddScoped<AcceptanceDesk>().AddScoped<MemberDesk>();
    }

    /// <summary>The store of files with what looks at them.</summary>
    internal static IServiceCollection AddEvidence(this IServiceCollection services) => services
        .AddSingleton<EvidenceStore>()
        .AddSingleton(new ScannerTerms())
        .AddSingleton<IFileScanner, ClamdScanner>()
        .AddSingleton<EvidenceQuarantine>()
        .AddSingleton<EvidenceDesk>();
}
