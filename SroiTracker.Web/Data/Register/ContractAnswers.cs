using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Web.Data.Register;

/// <summary>
/// Puts contracts to the rules, as they are and as they would be. Nothing is written; what is shown beforehand and what is booked
/// come from here alike.
/// </summary>
public sealed class ContractAnswers(PolicyAssignment policies, PolicyBook book)
{
    /// <summary>
    /// The answer for facts as entered; the policy is found by municipality and day, and by a decision where two lists name the municipality.
    /// </summary>
    public async Task<ObligationAnswer> AskAsync(
        SroiDbContext data, ContractFacts facts, ContractDays days, RecordedDecisions decisions, CancellationToken token)
    {
        var decided = decisions.For(CaseRules.PolicyClause);
        var assigned = await policies.FindAsync(data, facts.MunicipalityCode, ContractCase.Deciding(days), decided, token);
        var municipality = await NameAsync(data, facts.MunicipalityCode, token);
        return assigned.Contested.Count > 0
            ? ContractCase.Contested(municipality, assigned.Contested)
            : ContractCase.Ask(facts, days, assigned.Version, municipality, decisions, null);
    }

    /// <summary>The answer for a contract as it stands, with the answers that the open question allows.</summary>
    public async Task<ObligationAnswer> NowAsync(SroiDbContext data, Contract contract, LocalDate today, CancellationToken token)
    {
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, today, token);
        return await AskPinnedAsync(data, contract, contract.Facts, contract.Days, decisions, token);
    }

    /// <summary>
    /// The answer after a correction of the facts. The policy is found again only when what chooses it was corrected, so that a
    /// version published later never moves a contract.
    /// </summary>
    public async Task<ObligationAnswer> RevisedAsync(
        SroiDbContext data, Contract contract, ContractFacts facts, ContractDays days, LocalDate today, CancellationToken token)
    {
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, today, token);
        var isSameChoice = facts.MunicipalityCode == contract.Facts.MunicipalityCode
            && ContractCase.Deciding(days) == ContractCase.Deciding(contract.Days);
        return isSameChoice && Pinned(contract) is { } pinned
            ? ContractCase.Ask(facts, days, pinned, await NameAsync(data, facts.MunicipalityCode, token), decisions, null)
            : await AskAsync(data, facts, days, decisions, token);
    }

    /// <summary>The answer after an amendment, with the facts and days that it makes.</summary>
    public async Task<(ObligationAnswer Answer, ContractFacts Facts, ContractDays Days)> AmendedAsync(
        SroiDbContext data, Contract contract, Amendment amendment, LocalDate today, CancellationToken token)
    {
        var (facts, days) = Amended(contract, amendment);
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, today, token);
        return (await AskPinnedAsync(data, contract, facts, days, decisions, token), facts, days);
    }

    /// <summary>The answer when partners share the contract, under the pinned policy.</summary>
    public async Task<ObligationAnswer> SharedAsync(
        SroiDbContext data, Contract contract, ContractFacts facts, LocalDate today, CancellationToken token)
    {
        var decisions = await DecisionsOfContract.LoadAsync(data, contract.Id, today, token);
        return await AskPinnedAsync(data, contract, facts, contract.Days, decisions, token);
    }

    /// <summary>The answer after a decision about an open clause.</summary>
    public async Task<ObligationAnswer> DecidedAsync(
        SroiDbContext data, Contract contract, string clause, string reading, LocalDate today, CancellationToken token)
    {
        var decisions = (await DecisionsOfContract.LoadAsync(data, contract.Id, today, token)).With(clause, reading);
        return await AskPinnedAsync(data, contract, contract.Facts, contract.Days, decisions, token);
    }

    /// <summary>The answer after an exemption, or with another percentage.</summary>
    public async Task<ObligationAnswer> ExemptedAsync(
        SroiDbContext data, Contract contract, int basisPoints, LocalDate from, CancellationToken token)
    {
        var decisions = DecisionsOfContract.With(await DecisionsOfContract.LoadAsync(data, contract.Id, from, token), basisPoints);
        return await AskPinnedAsync(data, contract, contract.Facts, contract.Days, decisions, token);
    }

    private async Task<ObligationAnswer> AskPinnedAsync(
        SroiDbContext data, Contract contract, ContractFacts facts, ContractDays days, RecordedDecisions decisions, CancellationToken token)
    {
        if (contract.Outcome.PolicyFolder is null) return await AskAsync(data, facts, days, decisions, token);

        bool? wasObligated = contract.Outcome.Name switch
        {
            nameof(Obligated) => true,
            nameof(NotObligated) => false,
            _ => null,
        };
        return ContractCase.Ask(facts, days, Pinned(contract), await NameAsync(data, facts.MunicipalityCode, token), decisions, wasObligated);
    }

    private PolicyVersion? Pinned(Contract contract) =>
        contract.Outcome is { PolicyFolder: { } folder, PolicyDay: { } day, PolicyHash: { } hash } ? book.Pinned(folder, day, hash) : null;

    private static (ContractFacts Facts, ContractDays Days) Amended(Contract contract, Amendment amendment) => (
        amendment switch
        {
            { Kind: AmendmentKind.CallOff, Amount: { } amount } => CalledOff(contract.Facts, amount, amendment.Why),
            { Kind: AmendmentKind.Invoice, Amount: { } amount } => contract.Facts with { Invoiced = amount, HasInvoicesToCome = true },
            { Kind: AmendmentKind.FinalInvoice, Amount: { } amount } => contract.Facts with { Invoiced = amount, HasInvoicesToCome = false },
            { NewValue: { } value } => Valued(contract.Facts, value, amendment.Why),
            _ => contract.Facts,
        },
        amendment.NewEndOn is { } end ? contract.Days with { EndOn = end, IsEndAssumed = false } : contract.Days);

    /// <summary>Each call-off adds to the one account of its framework.</summary>
    private static ContractFacts CalledOff(ContractFacts facts, Money amount, string why)
    {
        var before = facts.CallOffs is null ? Money.Zero : facts.Value ?? Money.Zero;
        var cents = amount.Cents.ToString(CultureInfo.InvariantCulture);
        return Valued(facts, before + amount, why) with { CallOffs = facts.CallOffs is { } earlier ? $"{earlier},{cents}" : cents };
    }

    private static ContractFacts Valued(ContractFacts facts, Money value, string why) =>
        facts with { Value = value, ValueSource = ValueSource.Contract, ValueFlag = ValueFlag.Usable, ValueProvenance = why };

    private static async Task<string?> NameAsync(SroiDbContext data, string? code, CancellationToken token) => code is null
        ? null
        : await data.Municipalities.Where(municipality => municipality.Code == code).Select(municipality => municipality.Name)
            .SingleOrDefaultAsync(token) ?? code;
}
