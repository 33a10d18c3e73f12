using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Data.Register;

/// <summary>The decisions recorded for a contract or claim, as the rules read them; the newest for a clause holds.</summary>
public static class DecisionsOfContract
{
    public static async Task<RecordedDecisions> LoadAsync(
        SroiDbContext data, DecisionSubject subject, Guid id, LocalDate day, CancellationToken token)
    {
        var decided = await data.RecordedDecisions.AsNoTracking()
            .Where(decision => decision.Subject == subject && decision.SubjectId == id)
            .OrderBy(decision => decision.RecordedAt)
            .ToListAsync(token);
        var byClause = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var decision in decided.Where(decision => decision.UntilDay is not { } until || day <= until))
        {
            byClause[decision.Clause] = decision.Reading;
        }

        return new RecordedDecisions(byClause);
    }

    /// <summary>The decisions of a contract, its exemption included.</summary>
    public static async Task<RecordedDecisions> LoadAsync(SroiDbContext data, Guid contractId, LocalDate day, CancellationToken token)
    {
        var decisions = await LoadAsync(data, DecisionSubject.Contract, contractId, day, token);
        var exemption = await data.Exemptions.AsNoTracking()
            .Where(row => row.ContractId == contractId && row.FromDay <= day && (row.UntilDay == null || row.UntilDay >= day))
            .OrderByDescending(row => row.RecordedAt)
            .FirstOrDefaultAsync(token);
        return exemption is null ? decisions : With(decisions, exemption.Percentage);
    }

    /// <summary>The decisions and an exemption, or another percentage.</summary>
    public static RecordedDecisions With(RecordedDecisions decisions, int basisPoints) => basisPoints == 0
        ? decisions.With(ObligationRules.Exemption, "full")
        : decisions.With(ObligationRules.PercentageClause, basisPoints.ToString(System.Globalization.CultureInfo.InvariantCulture));
}
