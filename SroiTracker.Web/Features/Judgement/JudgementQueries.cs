using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Support;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Judgement;

/// <summary>Reads the claims of the own authority that wait for judgement.</summary>
public sealed class JudgementQueries(
    SroiDbContext data, CurrentUserHolder current, ClaimInquiry inquiry, ClaimDesk desk, InstrumentBook instruments, LetterChoices letters,
    IClock clock)
{
    private const int PageSize = 25;
    private const int MostNearby = 12;
    private const string Outside = "\"time.outsideContract\"";

    /// <summary>Oldest day first, and on one day the highest amount first.</summary>
    /// <param name="after">The moment at which the last claim of the page before was handed in; null for the first page.</param>
    internal async Task<QueuePage> QueueAsync(Instant? after, CancellationToken token)
    {
        var me = current.Required.Id.ToString();
        var waiting = Waiting();
        if (after is { } moment) waiting = waiting.Where(claim => claim.SubmittedAt > moment);
        var found = await waiting.OrderBy(claim => claim.SubmittedAt).ThenBy(claim => claim.Id).Take(PageSize + 1)
            .Select(claim => new QueueLine
            {
                Id = claim.Id,
                Version = claim.Version,
                Reference = claim.Facts.OwnReference,
                Kind = claim.Facts.Kind,
                Contract = data.Contracts.Where(row => row.Id == claim.ContractId).Select(row => row.Reference).First(),
                Company = data.Contracts.Where(row => row.Id == claim.ContractId)
                    .Join(data.Contractors, row => row.ContractorId, company => company.Id, (_, company) => company.Name).First(),
                SubmittedAt = claim.SubmittedAt!.Value,
                Outcome = claim.Expected.Outcome,
                Amount = claim.Expected.Amount,
                IsWithinContract = claim.Expected.Steps == null || !claim.Expected.Steps.Contains(Outside),
                Files = data.ClaimEvidence.Any(file => file.ClaimId == claim.Id && file.ErasedAt == null && file.Check == EvidenceCheck.Waiting)
                    ? 0
                    : data.ClaimEvidence.Count(file => file.ClaimId == claim.Id && file.ErasedAt == null && file.Check == EvidenceCheck.Clean),
                IsOwn = claim.SubmittedBy == me || claim.CreatedBy == me,
            }).ToListAsync(token);
        List<QueueLine> lines = [.. found.Take(PageSize)];
        var next = found.Count > PageSize ? lines[^1].SubmittedAt.ToUnixTimeTicks() : (long?)null;
        return new QueuePage(WorstFirst(lines), next, clock.Today());
    }

    /// <summary>The claim to judge after this one; null when none waits.</summary>
    internal async Task<Guid?> NextAsync(CancellationToken token)
    {
        var me = current.Required.Id.ToString();
        return await Waiting().Where(claim => claim.SubmittedBy != me && claim.CreatedBy != me)
            .OrderBy(claim => claim.SubmittedAt).ThenBy(claim => claim.Id).Select(claim => (Guid?)claim.Id).FirstOrDefaultAsync(token);
    }

    internal Task<bool> IsVisibleAsync(Guid id, CancellationToken token) => Visible().AnyAsync(claim => claim.Id == id, token);

    /// <param name="template">The text with which the reason of a rejection begins; null for none.</param>
    internal async Task<JudgementPage?> PageAsync(Guid id, DecisionForm? typed, CancellationToken token, string? template = null)
    {
        if (await Visible().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id, token) is not { } claim) return null;
        var contract = await data.Contracts.AsNoTracking().SingleAsync(row => row.Id == claim.ContractId, token);
        var answer = await desk.ExpectAsync(contract.Id, id, claim.Facts, tested: true, clock.Today(), token);
        var evidence = await data.ClaimEvidence.AsNoTracking().Where(file => file.ClaimId == id)
            .OrderBy(file => file.UploadedAt).ThenBy(file => file.Id).ToListAsync(token);
        var me = current.Required.Id.ToString();
        var statement = await ClaimStatements.NewestAsync(data, id, token);
        var confirmed = await ConfirmationRows.OfAsync(data, claim, token);
        return new JudgementPage(
            claim, contract,
            await data.Contractors.Where(row => row.Id == contract.ContractorId).Select(row => row.Name).SingleAsync(token),
            inquiry.VersionOf(contract)?.Block(claim.Facts.BlockCode)?.Label ?? claim.Facts.BlockCode,
            answer, claim.IsOpen && answer?.Amount != claim.Expected.Amount, claim.SubmittedBy == me || claim.CreatedBy == me,
            await CreboNameAsync(claim, token),
            [.. Looked(answer, ToLookAt(evidence)), new("Confirmed", confirmed.Word())], evidence,
            await data.ClaimMessages.AsNoTracking().Where(message => message.ClaimId == id).OrderBy(message => message.SentAt).ToListAsync(token),
            await NearbyAsync(claim, contract, token),
            typed ?? new DecisionForm { Clause = (answer?.Derivation.Outcome as NeedsDecision)?.Clause },
            statement, await SubsidyAsync(claim, contract, statement, token),
            await PlacementHistories.OfAsync(data, Visible().AsNoTracking(), claim, inquiry.VersionOf(contract), token),
            new ConfirmationsPart(id, confirmed, claim.State is not (ClaimState.Rejected or ClaimState.Withdrawn)),
            EffortFactsPart.Of(claim, statement, inquiry.VersionOf(contract)))
        {
            Pooled = claim.IsOpen && answer?.Amount is { } worth
                ? await PooledPreview.OfAsync(data, contract.Id, ClaimJudgement.EffectiveOn(claim, clock.Today()), worth, token)
                : null,
            Templates = await letters.ListAsync(LetterPurpose.Refusal, token),
            Rejection = new() { RejectText = await letters.TextAsync(LetterPurpose.Refusal, template, contract.Id, token) },
        };
    }

    /// <summary>The subsidy that the contractor named with its amount; null when there is none.</summary>
    private async Task<SubsidyPart?> SubsidyAsync(Claim claim, Contract contract, ClaimStatement? statement, CancellationToken token)
    {
        if (ClaimCase.Facts(claim.Facts.Json).Subsidy is not { IsZero: false } amount) return null;
        var region = await ProfileBook.RegionOfAsync(data, contract, token);
        var instrument = statement?.Instrument is { } key ? (await instruments.FindAsync(key, region, token))?.Facts : null;
        return new(amount, instrument?.Name, StackingAdvice.Of(inquiry.VersionOf(contract)?.Stacking, instrument?.Stacking));
    }

    private IQueryable<Claim> Visible() => data.Claims.VisibleTo(current.Required.Viewer, data.Contracts);

    private IQueryable<Claim> Waiting() => Visible().Where(claim => claim.State == ClaimState.Submitted);

    private static List<QueueLine> WorstFirst(IEnumerable<QueueLine> lines) =>
        [.. lines.OrderBy(line => DutchDay.Of(line.SubmittedAt)).ThenByDescending(line => line.Amount).ThenBy(line => line.Id)];

    /// <summary>How many files there are to look at; none while one of them still waits for the scanner.</summary>
    private static int ToLookAt(List<ClaimEvidence> evidence) =>
        evidence.Exists(file => file is { ErasedAt: null, Check: EvidenceCheck.Waiting }) ? 0 : evidence.Count(file => file.IsReadable);

    private static IReadOnlyList<Tick> Looked(ClaimAnswer? answer, int files)
    {
        var outcome = answer?.Derivation.Outcome;
        var refused = (outcome as Refused)?.Clause;
        var facts = (answer?.Asked.Question as Domain.Cases.CreditQuestion)?.Facts;
        var recognised = facts?.Recognition;
        return
        [
            new("Rules", outcome is Credited),
            new("Evidence", files > 0 && refused != "evidence"),
            new("Overlap", refused is not ("onePersonOneCredit" or "supervisionBesidesPlace")),
            new("Recognition", recognised is null ? null : recognised == Recognition.Recognised),
            new("Supervision", facts?.SupervisionAsked is { } asked ? facts.SupervisionOffered >= asked : null),
            new("Contract", answer?.Derivation.Steps.All(step => step.Rule != "time.outsideContract") == true && refused != "lookBack"),
            new("Bsn", true),
        ];
    }

    private async Task<string?> CreboNameAsync(Claim claim, CancellationToken token) => claim.Facts.Crebo is { } crebo
        ? await data.Set<QualificationRow>().Where(row => row.Crebo == crebo.Digits).Select(row => row.Name).FirstOrDefaultAsync(token)
        : null;

    private Task<List<NearbyClaim>> NearbyAsync(Claim claim, Contract contract, CancellationToken token)
    {
        var (person, authority) = (claim.Facts.PersonKey, contract.AuthorityId);
        return Visible()
            .Where(other => other.Id != claim.Id && other.State != ClaimState.Withdrawn)
            .Where(other => other.ContractId == contract.Id || (person != null && other.Facts.PersonKey == person))
            .OrderByDescending(other => person != null && other.Facts.PersonKey == person).ThenByDescending(other => other.Id).Take(MostNearby)
            .Select(other => new NearbyClaim(
                other.Id, other.Facts.OwnReference, other.Facts.Kind, other.State, other.Facts.FromDay, other.Facts.ToDay,
                other.Approved ?? other.Expected.Amount, person != null && other.Facts.PersonKey == person,
                data.Contracts.Where(row => row.Id == other.ContractId && row.AuthorityId == authority).Select(row => row.Reference).First()))
            .ToListAsync(token);
    }
}
