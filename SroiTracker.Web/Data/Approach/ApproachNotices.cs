using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Data.Approach;

/// <summary>Tells the other side that something happened to a plan.</summary>
internal static class ApproachNotices
{
    /// <summary>Tells the municipality.</summary>
    internal static Task TellAdvisersAsync(ApproachScope scope, string subject, CancellationToken token) =>
        Of(scope).TellAdvisersAsync(subject, $"/contracten/{scope.Contract.Id}/plan", token);

    /// <summary>Tells the contractor.</summary>
    internal static Task TellContractorAsync(ApproachScope scope, string subject, CancellationToken token) =>
        Of(scope).TellContractorAsync(subject, $"/plan/{scope.Contract.Id}", token);

    private static ContractNotices Of(ApproachScope scope) => new(scope.Data, scope.Contract, scope.Trail.Change, "plan", scope.Contract.Id);
}
