using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Reads what was decided about a contract and what is still open.</summary>
internal sealed class DecisionsReader(SroiDbContext db, ContractAnswers answers, LocalDate today)
{
    internal Task<Contract?> FindAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(row => row.Id == id, token);

    internal async Task<NeedsDecision?> QuestionAsync(Contract contract, CancellationToken token) =>
        (await answers.NowAsync(db, contract, today, token)).Derivation.Outcome as NeedsDecision;

    internal async Task<DecisionsPage> PageAsync(
        Contract contract, DecisionForm? decision, ExemptionForm? exemption, PreviewPart? preview, CancellationToken token)
    {
        var decisions = await db.RecordedDecisions.AsNoTracking()
            .Where(row => row.Subject == DecisionSubject.Contract && row.SubjectId == contract.Id)
            .OrderByDescending(row => row.RecordedAt).ToListAsync(token);
        var exemptions = await db.Exemptions.AsNoTracking().Where(row => row.ContractId == contract.Id)
            .OrderByDescending(row => row.RecordedAt).ToListAsync(token);
        return new(
            contract, await QuestionAsync(contract, token), decision ?? new() { Version = contract.Version },
            exemption ?? new() { Version = contract.Version, FromDay = today }, preview, decisions, exemptions);
    }
}
