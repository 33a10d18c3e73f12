using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>Whether contracts may carry their obligations together.</summary>
internal static class PoolingCheck
{
    /// <summary>Who must sign, as the policies of the contracts say together; or why they may not.</summary>
    internal static async Task<(SigningRule? Rule, AgreementRefusal? Refusal)> RuleAsync(
        AgreementScope scope, ClaimInquiry inquiry, IReadOnlyList<Guid> contracts, CancellationToken token)
    {
        var rule = new SigningRule(Schools: false, Authority: false);
        foreach (var contract in await scope.Data.Contracts.AsNoTracking().Where(row => contracts.Contains(row.Id)).ToListAsync(token))
        {
            if (contract.Obligation <= Money.Zero || inquiry.VersionOf(contract) is not { } policy)
                return (null, AgreementRefusal.ContractNotObligated);
            var decisions = await DecisionsOfContract.LoadAsync(scope.Data, contract.Id, scope.Today, token);
            if (SigningRule.Of(policy, decisions) is not { } asked) return (null, AgreementRefusal.PoolingNotAllowed);
            rule = rule.And(asked);
        }

        return (rule, null);
    }

    /// <summary>Whether a contract of the newest version stands in another agreement that is offered or holds in the same days.</summary>
    internal static async Task<bool> IsElsewhereAsync(AgreementScope scope, AgreementReading agreement, CancellationToken token)
    {
        var version = agreement.Newest;
        var contracts = version.Parts.Select(part => part.ContractId).ToList();
        var others = await AgreementReader.OfContractsAsync(scope.Data, contracts, token);
        return others.Where(other => other.Row.Id != agreement.Row.Id).Any(other => other.Versions.Any(each =>
            contracts.Exists(each.Holds)
            && other.Rules.StateOf(each.Rules, scope.Today) is AgreementState.Offered or AgreementState.Active
            && each.Row.FromDay <= (version.Row.UntilDay ?? NodaTime.LocalDate.MaxIsoValue)
            && version.Row.FromDay <= (other.Rules.LastDayOf(each.Rules) ?? NodaTime.LocalDate.MaxIsoValue)));
    }
}
