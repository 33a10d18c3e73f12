using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Tells the other side that something happened to a claim.</summary>
internal static class ClaimNotices
{
    /// <summary>Tells the municipality.</summary>
    internal static Task TellAdvisersAsync(ClaimScope scope, string subject, CancellationToken token) =>
        Of(scope).TellAdvisersAsync(subject, $"/beoordelen/{scope.Claim.Id}", token);

    /// <summary>Tells the contractor.</summary>
    internal static Task TellContractorAsync(ClaimScope scope, string subject, CancellationToken token) =>
        Of(scope).TellContractorAsync(subject, $"/inspanningen/{scope.Claim.Id}", token);

    /// <summary>Tells the municipality of several at once.</summary>
    internal static Task TellAdvisersOfManyAsync(ClaimScope last, CancellationToken token) =>
        Of(last).TellAdvisersAsync("claim.manySubmitted", "/beoordelen", token);

    private static ContractNotices Of(ClaimScope scope) => new(scope.Data, scope.Contract, scope.Trail.Change, "claim", scope.Claim.Id);
}
