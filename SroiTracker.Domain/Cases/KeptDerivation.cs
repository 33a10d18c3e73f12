using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Cases;

/// <summary>Makes a derivation again of what was kept of it: the other way round of <see cref="CaseJson"/>.</summary>
public static class KeptDerivation
{
    /// <summary>The derivation; null when nothing was kept, or a name that needs an amount stands without one.</summary>
    /// <param name="name">Name of the outcome.</param>
    /// <param name="amount">Its amount; null where it has none.</param>
    /// <param name="clause">The clause that refuses or is open.</param>
    /// <param name="question">The reason or the question, by its code. The answers that a question may have are not kept.</param>
    /// <param name="steps">The steps as canonical JSON.</param>
    /// <param name="isProvisional">Whether an obligation rests on a base that is not final yet.</param>
    public static Derivation? Of(string? name, Money? amount, string? clause, string? question, string? steps, bool isProvisional = false)
    {
        Outcome? outcome = (name, amount) switch
        {
            (nameof(Obligated), { } owed) => new Obligated(owed, isProvisional),
            (nameof(Credited), { } credit) => new Credited(credit),
            (nameof(Adjusted), { } adjusted) => new Adjusted(adjusted),
            (nameof(Pooled), { } pooled) => new Pooled(pooled),
            (nameof(Sanctioned), { } sanction) => new Sanctioned(sanction),
            (nameof(Waived), { } waived) => new Waived(waived),
            (nameof(NotObligated), _) => new NotObligated(clause ?? "", question ?? ""),
            (nameof(Refused), _) => new Refused(clause ?? "", question ?? ""),
            (nameof(NeedsDecision), _) => new NeedsDecision(clause ?? "", question ?? ""),
            _ => null,
        };
        return outcome is null ? null : new(outcome, StepsJson.Read(steps));
    }
}
