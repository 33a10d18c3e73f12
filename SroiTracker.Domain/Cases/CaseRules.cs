using SroiTracker.Domain.Agreements;
using SroiTracker.Domain.Contracts;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.Cases;

/// <summary>Answers cases with the policy versions of a book.</summary>
public static class CaseRules
{
    /// <summary>Version of the engine that a receipt names; raised when a rule changes what it derives.</summary>
    public const string Engine = "2";

    /// <summary>Name of the clause when no policy is in force.</summary>
    public const string PolicyClause = "policy";

    /// <summary>Answers a case; no folder for the authority, or no version on that day, asks for a decision.</summary>
    public static CaseResult Answer(Case asked, PolicyBook book)
    {
        if (book.InForceOn(asked.Policy, asked.On) is { } version) return Answer(asked, version);
        var step = new RuleStep("policy.none", [Operand.Text("policy", asked.Policy), Operand.Of("on", asked.On)]);
        return new CaseResult(asked.Id, new Derivation(new NeedsDecision(PolicyClause, "policy.none"), [step]), null, null);
    }

    /// <summary>Answers a case with this very version.</summary>
    public static CaseResult Answer(Case asked, PolicyVersion version) =>
        new(asked.Id, Derive(asked, version), version.ValidFrom, version.Hash);

    private static Derivation Derive(Case asked, PolicyVersion version) => asked.Question switch
    {
        ObligationQuestion question => ObligationRules.Derive(question.Facts, version, asked.Decisions),
        CreditQuestion question => CreditRules.Derive(question.Facts, version, asked.Decisions),
        DeadlineQuestion question => TermRules.Derive(question.Term, question.Day, version, asked.Decisions),
        SanctionQuestion question => SanctionRules.Derive(question.Obligation, question.Approved, question.Decision, version, asked.Decisions),
        CapQuestion cap => CategoryExcessRules.Derive(cap.Category, cap.Obligation, cap.Credited, cap.TakenBack, version, asked.Decisions),
        PoolQuestion pool => PooledShares.Derive(pool.Facts, version, asked.Decisions),
        _ => throw new InvalidOperationException($"{asked.Question.GetType().Name} has no rule"),
    };
}
