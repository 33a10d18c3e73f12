using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Tells the other side that something happened to a claim.</summary>
internal static class ClaimNotices
{
    /// <summary>Tells the municipality.</summary>
    internal static Task TellAdvisersAsync(ClaimScope scope, string subject, CancellationToken token) =>
        Of(scope).TellAdvisersAsync(subject, $"/beoordelen/{scope.Claim.Id}", token);

    /// <summary>Tells the contractor.</summary>
    /// <param name="change">What was outstanding before and after, where that is told as well; null for neither.</param>
    internal static Task TellContractorAsync(
        ClaimScope scope, string subject, CancellationToken token, (Money Before, Money After)? change = null) =>
        Of(scope, change).TellContractorAsync(subject, $"/inspanningen/{scope.Claim.Id}", token);

    /// <summary>Tells the municipality of several at once.</summary>
    internal static Task TellAdvisersOfManyAsync(ClaimScope last, CancellationToken token) =>
        Of(last).TellAdvisersAsync("claim.manySubmitted", "/beoordelen", token);

    private static ContractNotices Of(ClaimScope scope, (Money Before, Money After)? change = null) =>
        new(scope.Data, scope.Contract, scope.Trail.Change, "claim", scope.Claim.Id) { Change = change };
}
