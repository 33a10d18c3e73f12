using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Puts a claim to the rules of its contract's pinned policy, with everything around it and every decision recorded for it.</summary>
public sealed class ClaimInquiry(PolicyBook book, ProfileBook profiles)
{
    /// <summary>The policy version the contract follows; null while it follows none.</summary>
    public PolicyVersion? VersionOf(Contract contract) =>
        contract.Outcome is { PolicyFolder: { } folder, PolicyDay: { } day, PolicyHash: { } hash } ? book.Pinned(folder, day, hash) : null;

    /// <summary>What the claim is worth; null while its contract follows no policy.</summary>
    /// <param name="decided">A decision that is not recorded yet.</param>
    internal async Task<ClaimAnswer?> AskAsync(
        SroiDbContext data, Contract contract, ClaimQuestion question, CancellationToken token, RecordedDecision? decided = null)
    {
        if (VersionOf(contract) is not { } version) return null;
        var entered = ClaimCase.Facts(question.Facts.Json);
        var decisions = await DecisionsAsync(data, contract, question, token);
        if (decided is not null) decisions = decisions.With(decided.Clause, decided.Reading);
        var self = await SelfAsync(data, question, token);
        var around = await ClaimSearch.AroundAsync(data, contract, version, self, question.Facts, entered, decisions, token);
        around = around with { SupervisionAsked = await SupervisionAsync(data, contract, question.Facts, token) };
        return ClaimCase.Ask(contract, version, entered, question.IsEvidenceTested ? around : around with { Evidence = null }, decisions);
    }

    /// <summary>What the programme of a place asks of supervision.</summary>
    private async Task<Ratio?> SupervisionAsync(SroiDbContext data, Contract contract, ClaimFacts facts, CancellationToken token) =>
        facts is { Crebo: { } crebo, Kind: nameof(BlockKind.Internship) or nameof(BlockKind.Apprenticeship) }
            ? (await profiles.ForAsync(data, contract, crebo.Digits, token))?.Profile.SupervisionPerWeek
            : null;

    /// <summary>The claim and the settled one that it takes the place of: neither stands beside itself.</summary>
    private static async Task<Guid[]> SelfAsync(SroiDbContext data, ClaimQuestion question, CancellationToken token)
    {
        var corrects = question.Corrects
            ?? await data.Claims.Where(row => row.Id == question.ClaimId).Select(row => row.CorrectsId).SingleOrDefaultAsync(token);
        return corrects is { } earlier ? [question.ClaimId, earlier] : [question.ClaimId];
    }

    private static async Task<RecordedDecisions> DecisionsAsync(
        SroiDbContext data, Contract contract, ClaimQuestion question, CancellationToken token)
    {
        var ofContract = await DecisionsOfContract.LoadAsync(data, DecisionSubject.Contract, contract.Id, question.Day, token);
        var ofClaim = await DecisionsOfContract.LoadAsync(data, DecisionSubject.Claim, question.ClaimId, question.Day, token);
        return ofClaim.ByClause.Aggregate(ofContract, (all, decision) => all.With(decision.Key, decision.Value));
    }
}

/// <summary>What is asked about a claim.</summary>
/// <param name="Day">The day of asking, for decisions that end.</param>
/// <param name="IsEvidenceTested">Whether evidence is tested; not while somebody is still typing.</param>
/// <param name="Corrects">The settled claim that it takes the place of, when its row is not kept yet; null to look it up.</param>
internal sealed record ClaimQuestion(Guid ClaimId, ClaimFacts Facts, LocalDate Day, bool IsEvidenceTested, Guid? Corrects = null);
