using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Wording;

/// <summary>How people write what is decided about a clause or a missing fact: an amount, a percentage, a number or a word.</summary>
public static class DecisionFact
{
    private static readonly CaseFact[] Facts =
    [
        new("agreedValue", CaseFactKind.Money), new("percentage", CaseFactKind.Percent), new("placementKind", CaseFactKind.Percent),
        .. CaseFacts.Obligation, .. CaseFacts.Effort, .. CaseFacts.Period, .. CaseFacts.Selection,
    ];

    /// <summary>The fact by the name that a decision uses.</summary>
    /// <param name="version">The policy whose clause it is; null when it is not known, so that only facts have a kind.</param>
    public static CaseFact Of(string clause, PolicyVersion? version) =>
        version is not null && ClauseKind.Of(version, clause) is { } kind ? Of(clause, kind)
        : Facts.FirstOrDefault(fact => fact.Name == clause) is { IsList: false } known ? known
        : new CaseFact(clause, CaseFactKind.Text);

    /// <summary>What was decided, as people say it: "€ 2.500,00", "5%", a block by its label, a word in the reader's language.</summary>
    public static string Shown(string clause, string decided, PolicyVersion? version)
    {
        if (clause == BlockRules.Fact && version?.Block(decided) is { } block) return block.Label;
        var fact = Of(clause, version);
        var words = CaseFactWords.Current;
        if (fact.Kind is CaseFactKind.Term or CaseFactKind.Flag
            && words.Choices(fact).FirstOrDefault(choice => choice.Word == decided).Label is { } label) return label;
        return fact.Kind is CaseFactKind.Text or CaseFactKind.Term or CaseFactKind.Flag
            ? Explainer.Current.Term(decided) : words.Shown(fact, decided);
    }

    /// <summary>Why a step is not simply what was printed: what was decided, or the reason of an assumption.</summary>
    internal static string Reason(RuleStep step, string reason, PolicyVersion? version) =>
        step is { Standing: Standing.Decided, Clause: { } clause } ? Shown(clause, reason, version) : Explainer.Current.Term(reason);

    private static CaseFact Of(string clause, ClauseKind kind) => kind switch
    {
        { Value.IsEnum: true } => new(clause, CaseFactKind.Term, kind.Value),
        _ when kind.Value == typeof(bool) => new(clause, CaseFactKind.Flag),
        { HasReadings: true } => new(clause, CaseFactKind.Text),
        _ when kind.Value == typeof(Money) => new(clause, CaseFactKind.Money),
        _ when kind.Value == typeof(Percentage) => new(clause, CaseFactKind.Percent),
        _ when kind.Value == typeof(Ratio) => new(clause, CaseFactKind.Number),
        _ when kind.Value == typeof(int) => new(clause, CaseFactKind.Count),
        _ => new(clause, CaseFactKind.Text),
    };
}
