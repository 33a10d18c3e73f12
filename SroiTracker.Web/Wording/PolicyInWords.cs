using System.Globalization;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Everything that a policy version says, clause by clause and row by row, in the reader's language.</summary>
public sealed class PolicyInWords(CultureInfo culture)
{
    /// <summary>The reader's language.</summary>
    public static PolicyInWords Current => new(CultureInfo.CurrentUICulture);

    /// <summary>Dutch, whatever the machine's language.</summary>
    public static PolicyInWords Dutch { get; } = new(CultureInfo.GetCultureInfo("nl-NL"));

    /// <summary>The lines, section by section.</summary>
    public IReadOnlyList<PolicyLine> Describe(PolicyVersion version)
    {
        var lines = new PolicyLines(new PolicyPhrases(culture));
        Validity(version, lines);
        ObligationInWords.Describe(version, lines);
        EffortInWords.Describe(version, lines);
        foreach (var block in version.Blocks) BlockInWords.Describe(block, lines);
        BonusInWords.Describe(version, lines);
        foreach (var kind in version.PlacementKinds) EffortInWords.Describe(kind, lines);
        ProcessInWords.Describe(version, lines);
        foreach (var item in version.NotFound) lines.Line(PolicySection.NotFound, "notFound." + item, item, lines.Say.Text("notFound"), null);
        return lines.All;
    }

    /// <summary>What one unit of a block is worth: "€ 20.000,00 per jaar voltijd".</summary>
    public string Worth(BuildingBlock block) => BlockInWords.Worth(block, new PolicyPhrases(culture));

    /// <summary>The unit of a row of the table: "per uur".</summary>
    public string Unit(BuildingBlock block) => new PolicyPhrases(culture).Word(block.Unit);

    /// <summary>What a clause is about, by its name; null for a name that the version does not use.</summary>
    public string? Subject(PolicyVersion version, string clause) =>
        Describe(version).FirstOrDefault(line => line.Origin?.Name == clause && line.Key is not ("authority" or "title"))?.Label;

    /// <summary>Name of a section.</summary>
    public string Name(PolicySection section) => new PolicyPhrases(culture).Word(section);

    private static void Validity(PolicyVersion version, PolicyLines lines)
    {
        var say = lines.Say;
        lines.Line(PolicySection.Validity, "authority", say.Text("label.authority"), version.Authority, version.Start);
        lines.Line(PolicySection.Validity, "title", say.Text("label.title"), version.Title, version.Start);
        lines.Line(PolicySection.Validity, "start", say.Text("label.start"), say.Day(version.ValidFrom), version.Start);
        lines.Clause(PolicySection.Validity, "decidingDay", version.DecidingDay, say.Word);
    }
}
