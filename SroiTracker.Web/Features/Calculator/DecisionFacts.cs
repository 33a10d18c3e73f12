using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>How people write a decision about a clause: an amount, a percentage, a number or a word.</summary>
internal static class DecisionFacts
{
    internal static CaseFact Of(string clause, PolicyVersion? version) =>
        version?.Bonuses.Any(bonus => bonus.Code == clause) == true ? new CaseFact(clause, CaseFactKind.Money) : CaseInWords.Decision(clause);
}
