using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>What a version of an agreement is to say.</summary>
/// <param name="Programmes">Crebo codes; empty for any programme.</param>
/// <param name="Parts">The contracts with their shares, in order.</param>
public sealed record AgreementDraft(
    LocalDate From, LocalDate? Until, string Terms, IReadOnlyList<CreboCode> Programmes, IReadOnlyList<(Guid ContractId, Ratio Share)> Parts,
    IReadOnlyList<Guid> Schools);

/// <summary>The one way in which network agreements are written. Nothing is changed: every version and every step is added.</summary>
public sealed class AgreementDesk(SroiDatabase database, WriteTransaction writes, ClaimInquiry inquiry)
{
    /// <summary>Writes a new agreement with its first version. Doing it twice with one identity does it once.</summary>
    public async Task<AgreementRefusal?> OpenAsync(
        Guid id, Guid authority, string name, AgreementDraft draft, ChangeContext change, CancellationToken token)
    {
        await using (var data = database.Open())
            if (await data.Set<AgreementRow>().AnyAsync(row => row.Id == id && row.AuthorityId == authority, token)) return null;
        return await RunAsync(change, async scope =>
        {
            if (draft.Until < draft.From) return AgreementRefusal.UntilBeforeFrom;
            scope.Data.Add(new AgreementRow { Id = id, AuthorityId = authority, Name = name, RecordedBy = change.Who, RecordedAt = change.When });
            return await AddAsync(scope, new(id, authority, 1), draft, token);
        }, token);
    }

    /// <summary>Writes the next version; the one that holds goes on until every party has signed this one.</summary>
    /// <param name="newest">The number of the version that was read.</param>
    public Task<AgreementRefusal?> AmendAsync(Guid id, int newest, AgreementDraft draft, ChangeContext change, CancellationToken token) =>
        RunAsync(change, async scope =>
        {
            if (await AgreementReader.FindAsync(scope.Data, id, token) is not { } agreement || agreement.Newest.Row.Number != newest)
                return AgreementRefusal.Changed;
            if (AgreementRules.Amend(agreement.Rules, draft.From, draft.Until) is { } refusal) return refusal;
            return await AddAsync(scope, new(id, agreement.Row.AuthorityId, newest + 1), draft, token);
        }, token);

    /// <summary>Puts the newest version before its parties.</summary>
    public Task<AgreementRefusal?> OfferAsync(Guid id, int number, ChangeContext change, CancellationToken token) =>
        TakeAsync(id, number, change, async (scope, agreement) =>
        {
            var version = agreement.Newest;
            if (AgreementRules.Offer(agreement.Rules, scope.Today) is { } refusal) return refusal;
            if (await PoolingCheck.RuleAsync(scope, inquiry, [.. version.Parts.Select(part => part.ContractId)],
                token) is { Refusal: { } notAllowed }) return notAllowed;
            if (await PoolingCheck.IsElsewhereAsync(scope, agreement, token)) return AgreementRefusal.InOtherAgreement;
            await scope.StepAsync(agreement, AgreementStep.Offered, null, scope.Today, "", token);
            return null;
        }, token);

    /// <summary>A party signs or declines the newest version.</summary>
    public Task<AgreementRefusal?> AnswerAsync(
        Guid id, int number, Signer signer, bool signs, string words, ChangeContext change, CancellationToken token) =>
        TakeAsync(id, number, change, async (scope, agreement) =>
        {
            if (AgreementRules.Answer(agreement.Rules, signer, scope.Today) is { } refusal) return refusal;
            await scope.StepAsync(agreement, signs ? AgreementStep.Signed : AgreementStep.Declined, signer, scope.Today, words, token);
            return null;
        }, token);

    /// <summary>Ends the agreement after a last day.</summary>
    public Task<AgreementRefusal?> EndAsync(Guid id, int number, LocalDate lastDay, string words, ChangeContext change, CancellationToken token) =>
        TakeAsync(id, number, change, async (scope, agreement) =>
        {
            if (AgreementRules.End(agreement.Rules, lastDay, scope.Today) is { } refusal) return refusal;
            await scope.StepAsync(agreement, AgreementStep.Ended, null, lastDay, words, token);
            return null;
        }, token);

    private async Task<AgreementRefusal?> AddAsync(AgreementScope scope, NewVersion version, AgreementDraft draft, CancellationToken token)
    {
        var (rule, refusal) = await PoolingCheck.RuleAsync(scope, inquiry, [.. draft.Parts.Select(part => part.ContractId)], token);
        if (rule is null) return refusal;
        if (rule.Schools && draft.Schools.Count == 0) return AgreementRefusal.SchoolMissing;
        var companies = await CompaniesAsync(scope.Data, draft, token);
        scope.Add(version, draft, [
            .. companies.Select(id => (new Signer(SignerKind.Contractor, id), true)),
            .. draft.Schools.Select(id => (new Signer(SignerKind.School, id), rule.Schools)),
            (new Signer(SignerKind.Authority, version.AuthorityId), rule.Authority),
        ]);
        return null;
    }

    private static async Task<List<Guid>> CompaniesAsync(SroiDbContext data, AgreementDraft draft, CancellationToken token)
    {
        var contracts = draft.Parts.Select(part => part.ContractId).ToList();
        return await data.Contracts.Where(row => contracts.Contains(row.Id)).Select(row => row.ContractorId).Distinct().OrderBy(id => id)
            .ToListAsync(token);
    }

    private Task<AgreementRefusal?> TakeAsync(
        Guid id, int number, ChangeContext change, Func<AgreementScope, AgreementReading, Task<AgreementRefusal?>> work, CancellationToken token) =>
        RunAsync(change, async scope => await AgreementReader.FindAsync(scope.Data, id, token) is { } agreement
            && agreement.Newest.Row.Number == number
            ? await work(scope, agreement)
            : AgreementRefusal.Changed, token);

    private async Task<AgreementRefusal?> RunAsync(ChangeContext change, Func<AgreementScope, Task<AgreementRefusal?>> work, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync(data, change, trail => work(new AgreementScope(data, trail, DutchDay.Of(change.When))), token);
    }
}
