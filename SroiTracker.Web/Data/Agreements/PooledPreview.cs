using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>What the agreement that holds would make of a credit, for who is about to approve it.</summary>
/// <param name="Stays">What the contract that earns it keeps.</param>
/// <param name="Leaves">What goes to the other contracts.</param>
public sealed record PooledPreview(Guid AgreementId, string Agreement, Money Stays, Money Leaves)
{
    /// <summary>The preview; null when no agreement holds on the day of the credit.</summary>
    public static async Task<PooledPreview?> OfAsync(SroiDbContext data, Guid contract, LocalDate day, Money credit, CancellationToken token)
    {
        if (await AgreementReader.HoldingAsync(data, contract, day, token) is not var (agreement, version)) return null;
        var stays = PooledShares.Of(credit, version.Key)[version.Parts.Single(part => part.ContractId == contract).Position];
        return new(agreement.Row.Id, agreement.Row.Name, stays, credit - stays);
    }
}
