using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Reads what was decided about a contract and what is still open.</summary>
internal sealed class DecisionsReader(SroiDbContext db, ContractAnswers answers, LocalDate today)
{
    internal Task<Contract?> FindAsync(Guid id, Viewer viewer, CancellationToken token) =>
        db.Contracts.AsNoTracking().VisibleTo(viewer).SingleOrDefaultAsync(row => row.Id == id, token);

    internal async Task<ReadingField?> QuestionAsync(Contract contract, CancellationToken token)
    {
        var answer = await answers.NowAsync(db, contract, today, token);
        return ReadingField.Of(answer.Derivation, answer.Version);
    }

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
