using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Reads contracts and claims as the person may see them.</summary>
public sealed class ClaimsQueries(SroiDbContext data, CurrentUserHolder current, ClaimInquiry inquiry, ClaimDesk desk, IClock clock)
{
    private const int MostEarlier = 5;
    private const int MostContracts = 200;

    internal Task<List<ContractChoice>> ContractsAsync(CancellationToken token) =>
        data.Contracts.VisibleTo(current.Required.Viewer)
            .OrderBy(contract => contract.Reference).ThenBy(contract => contract.Id).Take(MostContracts)
            .Join(data.Authorities, contract => contract.AuthorityId, authority => authority.Id, (contract, authority) => new ContractChoice(
                contract.Id, contract.Reference, contract.Title, authority.Name, contract.Outstanding, contract.Days.EndOn,
                contract.Outcome.PolicyHash != null))
            .ToListAsync(token);

    internal Task<Contract?> ContractAsync(Guid id, CancellationToken token) =>
        data.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer).SingleOrDefaultAsync(contract => contract.Id == id, token);

    internal Task<Claim?> ClaimAsync(Guid id, CancellationToken token) =>
        data.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts).SingleOrDefaultAsync(claim => claim.Id == id, token);

    /// <summary>What was said beside the facts of a claim that the person may see; null when nothing was.</summary>
    internal Task<ClaimStatement?> StatementAsync(Guid claim, CancellationToken token) => ClaimStatements.NewestAsync(data, claim, token);

    /// <summary>Whether a claim with this identity exists, visible or not.</summary>
    internal Task<bool> ExistsAsync(Guid id, CancellationToken token) => data.Claims.AnyAsync(claim => claim.Id == id, token);

    /// <summary>The form for a kind of effort; null when the contract's policy has no such block.</summary>
    internal ClaimShape? Shape(Contract contract, string kind, string? code) =>
        inquiry.VersionOf(contract) is { } version ? ClaimShape.Of(version, kind, code) : null;

    /// <summary>The form that a claim was entered with.</summary>
    internal ClaimShape? ShapeOf(Contract contract, Claim claim) => inquiry.VersionOf(contract)?.Block(claim.Facts.BlockCode) is { } block
        ? Shape(contract, ClaimKinds.Of(block.Kind), block.Code)
        : null;

    internal async Task<KindsPage?> KindsAsync(Contract contract, CancellationToken token)
    {
        if (inquiry.VersionOf(contract) is not { } version) return null;
        var kinds = ClaimKinds.All.Where(kind => kind != ClaimKinds.Other && ClaimShape.Of(version, kind, null) is not null).ToList();
        var others = version.Blocks.Where(block => ClaimKinds.Of(block.Kind) == ClaimKinds.Other).ToList();
        return new KindsPage(contract, kinds, others, await EarlierAsync(contract.Id, token));
    }

    internal async Task<Worth?> WorthAsync(Contract contract, Guid claimId, ClaimFacts facts, CancellationToken token) =>
        await desk.ExpectAsync(contract.Id, claimId, facts, tested: false, clock.Today(), token) is { } answer ? new Worth(answer.Derivation) : null;

    internal async Task<string?> CreboNameAsync(CreboCode? crebo, CancellationToken token) => crebo is { } code
        ? await data.Set<QualificationRow>().Where(row => row.Crebo == code.Digits).Select(row => row.Name).FirstOrDefaultAsync(token)
        : null;

    internal async Task<ClaimPage?> PageAsync(Guid id, CancellationToken token)
    {
        if (await ClaimAsync(id, token) is not { } claim) return null;
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == claim.ContractId, token);
        var (viewer, isMine) = (current.Required.Viewer, current.Required.Role == Domain.Access.Role.Contractor);
        var entering = current.Required.ActingFor(Domain.Access.Permission.SubmitClaims).Viewer;
        var mayEnter = isMine && await data.Contracts.VisibleTo(entering).AnyAsync(row => row.Id == contract.Id, token);
        var statement = await ClaimStatements.NewestAsync(data, id, token);
        var answer = await desk.ExpectAsync(contract.Id, id, claim.Facts, tested: claim.State == ClaimState.Draft, clock.Today(), token);
        return new ClaimPage(
            claim, contract,
            inquiry.VersionOf(contract)?.Block(claim.Facts.BlockCode)?.Label ?? claim.Facts.BlockCode,
            DerivationOf(claim, answer),
            await data.ClaimEvidence.AsNoTracking().VisibleTo(viewer, data.Claims, data.Contracts)
                .Where(file => file.ClaimId == id).OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(token),
            await data.ClaimMessages.AsNoTracking().Where(message => message.ClaimId == id).OrderBy(message => message.SentAt).ToListAsync(token),
            await CreboNameAsync(claim.Facts.Crebo, token),
            isMine, mayEnter,
            statement,
            await PlacementHistories.OfAsync(data, data.Claims.AsNoTracking().VisibleTo(viewer, data.Contracts), claim, inquiry.VersionOf(contract),
                token),
            mayEnter && await ClaimChain.AfterAsync(data, claim, null, token) is null,
            mayEnter && await ClaimStops.MayStopAsync(data, id, token),
            new ConfirmationsPart(id, await ConfirmationRows.OfAsync(data, claim, token), MayAsk(claim, isMine, mayEnter)),
            EffortFactsPart.Of(claim, statement, inquiry.VersionOf(contract)))
        {
            Overdrawn = mayEnter && (claim.State == ClaimState.Draft || claim.IsOpen)
                ? await OverdrawnAsync(claim, contract.ContractorId, token) : [],
            Months = answer is not null && answer.Amount == (claim.Approved ?? claim.Expected.Amount)
                ? CreditMonthsPart.Of(answer.Asked, answer.Version)
                : new([], null),
        };
    }

    private Task<IReadOnlyList<OverdrawnWeeks>> OverdrawnAsync(Claim claim, Guid contractor, CancellationToken token) =>
        SupervisionHours.OverdrawnByAsync(
        data, data.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts), contractor, claim, token);

    private bool MayAsk(Claim claim, bool isMine, bool mayEnter) =>
        claim.State is not (ClaimState.Rejected or ClaimState.Withdrawn)
            && (isMine ? mayEnter : current.Required.May(Domain.Access.Permission.AskConfirmation));

    /// <summary>A draft is asked again; what was handed in shows what was said then.</summary>
    private static Derivation? DerivationOf(Claim claim, ClaimAnswer? answer) =>
        claim.State is ClaimState.Draft ? answer?.Derivation : claim.Expected.Derivation();

    private Task<List<ClaimLine>> EarlierAsync(Guid contractId, CancellationToken token) =>
        data.Claims.VisibleTo(current.Required.Viewer, data.Contracts)
            .Where(claim => claim.ContractId == contractId && claim.State != ClaimState.Withdrawn)
            .OrderByDescending(claim => claim.CreatedAt).ThenByDescending(claim => claim.Id).Take(MostEarlier)
            .Select(claim => new ClaimLine(
                claim.Id, claim.Facts.OwnReference, claim.Facts.Kind, claim.State, claim.Facts.FromDay, claim.Approved ?? claim.Expected.Amount))
            .ToListAsync(token);
}
