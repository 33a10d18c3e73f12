using System.Text;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Enters the demo's claims as contractors would, and judges them as advisers would.</summary>
internal sealed class DemoClaims(
    SroiDbContext data, DemoContracts contracts, ClaimDesk desk, ClaimJudgement judgement, EvidenceDesk evidence, PersonKeys keys, PolicyBook book)
{
    private const int DaysInWeek = 7;
    private const int DaysUntilJudged = 5;

    /// <summary>An empty page, in place of a real paper.</summary>
    private const string EmptyPage = """
        %PDF-1.4
        1 0 obj
        << /Type /Catalog /Pages 2 0 R >>
        endobj
        2 0 obj
        << /Type /Pages /Kids [3 0 R] /Count 1 >>
        endobj
        3 0 obj
        << /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] >>
        endobj
        xref
        0 4
        0000000000 65535 f
        0000000009 00000 n
        0000000058 00000 n
        0000000115 00000 n
        trailer
        << /Size 4 /Root 1 0 R >>
        startxref
        186
        %%EOF

        """;

    internal async Task EnsureAsync(DemoRegister demo, CancellationToken token)
    {
        foreach (var contract in demo.Contracts)
        {
            foreach (var claim in contract.Claims) await EnterAsync(contract, claim, token);
        }
    }

    private async Task EnterAsync(DemoContract contract, DemoClaim claim, CancellationToken token)
    {
        var contractId = DemoContracts.IdOf(contract);
        var id = SeedId.Of("claim", $"{contract.Authority}/{contract.Reference}/{claim.OwnReference}");
        var row = await data.Contracts.AsNoTracking().SingleAsync(each => each.Id == contractId, token);
        var version = book.InForceOn(row.Outcome.PolicyFolder!, row.Outcome.PolicyDay!.Value)!;
        var entered = LastDayOf(claim);
        await desk.SaveAsync(contractId, id, 0, FactsOf(claim, version, row.AuthorityId), contracts.At(entered, claim.By), token);
        await AttachAsync(id, claim, contracts.At(entered, claim.By), token);
        if (claim.State == "draft") return;

        await ExpectAsync(desk.SubmitAsync(id, await VersionAsync(id, token), contracts.At(entered + 1, claim.By), token), claim);
        await JudgeAsync(contract, claim, id, contracts.At(entered + DaysUntilJudged, contract.Adviser, claim.Reason ?? ""), token);
    }

    private async Task JudgeAsync(DemoContract contract, DemoClaim claim, Guid id, ChangeContext change, CancellationToken token)
    {
        var version = await VersionAsync(id, token);
        var step = claim.State switch
        {
            "approved" => judgement.ApproveAsync(id, version, null, null, change, token),
            "partly" => judgement.ApproveAsync(id, version, Money.OfEuros(claim.AmountEuros!.Value), claim.Reason, change, token),
            "rejected" => judgement.RejectAsync(id, version, claim.Reason!, change, token),
            "question" => judgement.AskAsync(id, version, claim.Question!, change, token),
            _ => Task.FromResult<ClaimRefusal?>(null),
        };
        await ExpectAsync(step, claim);
    }

    private static async Task ExpectAsync(Task<ClaimRefusal?> step, DemoClaim claim)
    {
        if (await step is { } refusal) throw new InvalidDataException($"demo claim {claim.OwnReference}: {refusal}");
    }

    private ClaimFacts FactsOf(DemoClaim claim, PolicyVersion version, Guid authorityId)
    {
        var block = version.Block(claim.Block) ?? throw new InvalidDataException($"demo claim {claim.OwnReference}: no block {claim.Block}");
        var (from, to) = (contracts.Day(claim.FromDays), contracts.Day(LastDayOf(claim)));
        var entered = new EffortFacts
        {
            Block = claim.Block,
            From = claim.Hours is null ? from : null,
            To = claim is { Hours: null, Months: null } ? to : null,
            Weeks = claim.Hours is not null && claim.Weeks is { } weeks ? Ratio.Of(weeks) : null,
            Months = claim.Months is { } months ? Ratio.Of(months) : null,
            HoursPerWeek = Ratio.Parse(claim.HoursPerWeek),
            Hours = Ratio.Parse(claim.Hours),
            People = claim.People,
            SupervisionOffered = Ratio.Parse(claim.SupervisionOffered),
            Recognition = claim.Recognition is { } recognition ? DecisionText.Term<Recognition>(recognition) : null,
        };
        return new ClaimFacts
        {
            BlockCode = claim.Block,
            Kind = block.Kind.ToString(),
            OwnReference = claim.OwnReference,
            PersonKey = claim.Agreement is { } agreement ? keys.OfPracticeAgreement(authorityId, agreement) : null,
            HasPracticeAgreement = claim.Agreement is not null,
            Crebo = CreboCode.Parse(claim.Crebo),
            FromDay = from,
            ToDay = to,
            Weeks = claim.Weeks,
            Months = claim.Months,
            HoursPerWeek = claim.HoursPerWeek,
            Hours = claim.Hours,
            Json = ClaimCase.Json(entered, version),
        };
    }

    private async Task AttachAsync(Guid id, DemoClaim claim, ChangeContext change, CancellationToken token)
    {
        if (claim.Evidence.Count == 0) return;
        var files = claim.Evidence.Select(kind =>
            new EvidenceUpload(DecisionText.Term<EvidenceKind>(kind)!.Value, kind + ".pdf", Encoding.ASCII.GetBytes(EmptyPage)));
        if (await evidence.AddAsync(id, [.. files], change, token) is { } refusal) throw new InvalidDataException($"demo evidence: {refusal.Fault}");
    }

    /// <summary>Days from today on which the effort ends.</summary>
    private static int LastDayOf(DemoClaim claim) => claim switch
    {
        { Weeks: { } weeks } => claim.FromDays + (weeks * DaysInWeek) - 1,
        { Months: { } months } => claim.FromDays + (months * 30) - 1,
        _ => claim.FromDays,
    };

    private Task<int> VersionAsync(Guid id, CancellationToken token) =>
        data.Claims.Where(claim => claim.Id == id).Select(claim => claim.Version).SingleAsync(token);
}
