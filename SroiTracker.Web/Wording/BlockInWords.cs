using System.Globalization;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>Describes a row of the table: what it is worth, and everything that it asks or limits.</summary>
internal static class BlockInWords
{
    private const PolicySection Section = PolicySection.Blocks;

    internal static void Describe(BuildingBlock block, PolicyLines lines)
    {
        var row = lines.Line(Section, "block." + block.Code, block.Label, Worth(block, lines.Say), block.Amount?.Origin ?? block.Origin);
        Who(block, row, lines);
        Value(block, row, lines);
        Limits(block, row, lines);
        Proof(block, row, lines);
    }

    /// <summary>What one unit is worth: "€ 20.000,00 per jaar voltijd".</summary>
    internal static string Worth(BuildingBlock block, PolicyPhrases say)
    {
        if (block.Amount is not { } amount) return say.Word(block.Unit);
        var value = say.Value(amount, MoneyText.Show);
        return $"{(block.AmountIsMaximum ? say.Fill("atMost", value) : value)} {say.Word(block.Unit)}";
    }

    private static void Who(BuildingBlock block, string row, PolicyLines lines)
    {
        var say = lines.Say;
        void Add(string name, string? value) => lines.Attribute(Section, row, name, value, block.Origin);

        Add("code", block.Code);
        Add("label", block.Label);
        Add("kind", say.Word(block.Kind));
        Add("pathway", block.Pathway == Pathway.None ? null : say.Word(block.Pathway));
        Add("levels", block.Levels.Count == 0 ? null : say.And(block.Levels.Select(level => level.ToString(CultureInfo.InvariantCulture))));
        Add("targetGroup", block.TargetGroup);
        Add("existing", block.Existing is { } existing ? say.Text(existing ? "existing" : "new") : null);
        Add("benefit", PolicyPhrases.Join(
            block.BenefitMonthsFrom is { } from ? say.Fill("benefitFrom", say.Count("months", from)) : null,
            block.BenefitMonthsTo is { } to ? say.Fill("benefitTo", say.Count("months", to)) : null));
        Add("sameEmployer", block.SameEmployerMonthsMin is { } months ? say.Fill("sameEmployer", say.Count("months", months)) : null);
    }

    private static void Value(BuildingBlock block, string row, PolicyLines lines)
    {
        var say = lines.Say;
        void Add(string name, string? value) => lines.Attribute(Section, row, name, value, block.Origin);

        if (block.Hourly is { } hourly) lines.Attribute(Section, row, "hourly", say.Value(hourly, MoneyText.Show), hourly.Origin);
        if (block.ProRata is { } proRata) lines.Attribute(Section, row, "blockProRata", say.Value(proRata, say.Word), proRata.Origin);
        Add("standardWeeks", block.StandardWeeks is { } weeks ? say.Count("weeks", weeks) : null);
        Add("orActualCost", block.OrActualCost ? say.YesNo(true) : null);
        Add("wageSurcharge", block.WageSurcharge is { } surcharge ? PolicyPhrases.Percent(surcharge) : null);
        Add("shares", PolicyPhrases.Join(block.Shares.Select(share => Share(share, say))));
    }

    private static void Limits(BuildingBlock block, string row, PolicyLines lines)
    {
        var say = lines.Say;
        void Add(string name, string? value) => lines.Attribute(Section, row, name, value, block.Origin);

        Add("personCaps", PolicyPhrases.Join(block.PersonCaps.Select(cap => say.Fill("personCap", say.Count("months", cap.Months), say.Word(cap.Clock)))));
        Add("blockHoursMin", block.HoursPerWeekMin is { } least ? say.Fill("atLeastWeekly", HoursText.Show(least)) : null);
        Add("hoursPerWeekMax", block.HoursPerWeekMax is { } week ? say.Fill("atMostWeekly", HoursText.Show(week)) : null);
        Add("hoursPerActivityMax", block.HoursPerActivityMax is { } activity ? say.Fill("atMostActivity", HoursText.Show(activity)) : null);
        Add("categories", say.And(block.Categories));
    }

    private static void Proof(BuildingBlock block, string row, PolicyLines lines)
    {
        var say = lines.Say;
        lines.Attribute(Section, row, "evidence", say.And(block.Evidence.Select(say.Word)), block.Origin);
        lines.Attribute(Section, row, "recognitionRequired", block.RecognitionRequired ? say.YesNo(true) : null, block.Origin);
    }

    private static string Share(InvoiceShareRow row, PolicyPhrases say)
    {
        var who = say.And(new[]
        {
            row.Register is { } register ? say.Fill("shareRegister", register) : null,
            row.FromStep is { } step ? say.Fill("fromStep", say.Word(step)) : null,
            row.Municipalities is { } places ? say.Fill("inPlaces", say.And(places)) : null,
        }.OfType<string>());
        return who.Length == 0 ? PolicyPhrases.Percent(row.Share) : say.Fill("share", PolicyPhrases.Percent(row.Share), who);
    }
}
