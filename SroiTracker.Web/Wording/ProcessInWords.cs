using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Describes the terms of the process and what follows a shortfall.</summary>
internal static class ProcessInWords
{
    internal static void Describe(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        foreach (var row in version.Terms) Term(row, lines);
        lines.Clause(PolicySection.Process, "sanction", version.Sanction, rule => Sanction(rule, say));
    }

    private static void Term(TermRow row, PolicyLines lines)
    {
        var say = lines.Say;
        var value = PolicyPhrases.Join(
            say.Value(row.Length, length => PolicyPhrases.Join(
                say.Fill("term", say.Count(TermText.Of(length.Unit), length.Amount), say.Word(row.From)),
                length.ToWorkingDay ? say.Text("toWorkingDay") : null)),
            row.Length.IsOpen ? say.Fill("termFrom", say.Word(row.From)) : null,
            row.ReminderDays is { } days ? say.Fill("reminder", say.Count("days", days)) : null);
        lines.Line(PolicySection.Process, "term." + TermText.Of(row.Term), say.Word(row.Term), value, row.Length.Origin);
    }

    private static string Sanction(SanctionRule rule, PolicyPhrases say) => PolicyPhrases.Join(
        say.Word(rule.Strategy),
        say.Fill("sanctionFactor", PolicyPhrases.PercentOf(rule.FactorBp)),
        rule.Outcomes.Count == 0 ? null : say.Fill("sanctionOutcomes", say.Or(rule.Outcomes.Select(say.Word))),
        rule.FaultException ? say.Text("faultException") : null);
}
