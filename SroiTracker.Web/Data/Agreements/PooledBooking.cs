using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>An entry that goes with a credit, in the account of a contract of the same agreement.</summary>
internal sealed record PooledEntry(Guid ContractId, EntryDraft Draft);

/// <summary>What the agreement that holds makes of one credit.</summary>
/// <param name="VersionId">The version; null when no agreement holds.</param>
/// <param name="Entries">What leaves the contract that earned it and comes at the others; adds up to zero.</param>
/// <param name="IsOpen">Whether an agreement holds but the policy does not say that it may.</param>
internal sealed record PooledCredit(Guid? VersionId, IReadOnlyList<PooledEntry> Entries, bool IsOpen = false)
{
    internal static readonly PooledCredit None = new(null, []);
}

/// <summary>
/// Shares credits under agreements. The shares are booked in the posting of the credit itself, and taken back in the posting that takes the credit
/// back.
/// </summary>
internal static class PooledBooking
{
    private const string Why = "agreement.pooled";
    private const string WhyBack = "agreement.takenBack";

    /// <summary>What the agreement that holds on the day of the credit makes of it.</summary>
    internal static async Task<PooledCredit> OfAsync(
        SroiDbContext data, Contract contract, PolicyVersion policy, RecordedDecisions decisions, LocalDate day, Money credit,
        CancellationToken token)
    {
        if (credit.IsZero || await AgreementReader.HoldingAsync(data, contract.Id, day, token) is not var (agreement, version))
            return PooledCredit.None;
        var (entries, earner) = (new List<PooledEntry>(), PlaceOf(version, contract.Id));
        var on = ContractCase.Deciding(contract.Days).On(policy.DecidingDay.Value) ?? policy.ValidFrom;
        foreach (var part in version.Parts)
        {
            var facts = new PooledFacts(agreement.Row.Name, version.Row.Number, version.Key, credit, earner, part.Position);
            var asked = new Case("", policy.Folder, on, new PoolQuestion(facts), decisions);
            var derivation = CaseRules.Answer(asked, policy).Derivation;
            if (derivation.Outcome is not Pooled pooled) return new(version.Row.Id, [], IsOpen: true);
            if (TransferRules.Part(pooled.Amount, day, Why, Receipts.Of(asked, policy, derivation)) is { } draft)
                entries.Add(new(part.ContractId, draft));
        }

        return new(version.Row.Id, entries);
    }

    /// <summary>The version that holds for the contract on a day; null when none does.</summary>
    internal static async Task<Guid?> VersionAsync(SroiDbContext data, Guid contract, LocalDate day, CancellationToken token) =>
        await AgreementReader.HoldingAsync(data, contract, day, token) is var (_, version) ? version.Row.Id : null;

    /// <summary>The entries that take back every share of a credit; none when it was not shared.</summary>
    internal static async Task<IReadOnlyList<PooledEntry>> BackAsync(SroiDbContext data, Guid creditEntry, LocalDate today, CancellationToken token)
    {
        var shares = await (from share in data.Set<AgreementBookingRow>().AsNoTracking()
                            where share.CreditEntryId == creditEntry
                            join entry in data.LedgerEntries.AsNoTracking() on share.EntryId equals entry.Id
                            where !data.LedgerEntries.Any(back => back.ReversesId == entry.Id)
                            orderby entry.ContractId, entry.Sequence
                            select entry).ToListAsync(token);
        return shares.ConvertAll(share => new PooledEntry(share.ContractId, ReversalRules.Draft(share.ToEntry(), today, WhyBack)));
    }

    /// <summary>The accounts of one posting: the contract's own entries first, then what belongs to them in every account.</summary>
    internal static IReadOnlyList<AccountPosting> Accounts(Guid contract, IReadOnlyList<EntryDraft> own, params IReadOnlyList<PooledEntry> shares)
    {
        var mine = shares.Where(share => share.ContractId == contract).Select(share => share.Draft);
        var others = shares.Where(share => share.ContractId != contract).GroupBy(share => share.ContractId)
            .Select(account => new AccountPosting(account.Key, [.. account.Select(share => share.Draft)]));
        return [new(contract, [.. own, .. mine]), .. others];
    }

    /// <summary>Keeps which entries of a posting are shares of its credit.</summary>
    internal static void Keep(PostingScope posted, Guid? version)
    {
        if (version is not { } agreed || posted.Entries.FirstOrDefault(entry => entry.Kind == EntryKind.CreditBooked) is not { } credit) return;
        foreach (var share in posted.Entries.Where(entry => entry.Kind == EntryKind.Transfer && entry.Reverses is null))
            posted.Data.Add(new AgreementBookingRow { EntryId = share.Id.Value, CreditEntryId = credit.Id.Value, VersionId = agreed });
    }

    private static int PlaceOf(VersionReading version, Guid contract) => version.Parts.Single(part => part.ContractId == contract).Position;
}
