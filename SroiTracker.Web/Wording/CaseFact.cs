using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>How a fact of a case is written by people.</summary>
public enum CaseFactKind
{
    /// <summary>An amount in euros.</summary>
    Money,

    /// <summary>A percentage.</summary>
    Percent,

    /// <summary>A number with decimals.</summary>
    Number,

    /// <summary>A number that was measured: with decimals, or as a fraction ("360/91").</summary>
    Fraction,

    /// <summary>A whole number.</summary>
    Count,

    /// <summary>A day.</summary>
    Day,

    /// <summary>Words.</summary>
    Text,

    /// <summary>Yes or no.</summary>
    Flag,

    /// <summary>A word of a closed list.</summary>
    Term,
}

/// <summary>One fact of the case format, and how people write it.</summary>
/// <param name="Name">Its name in the case format.</param>
/// <param name="Kind">How it is written.</param>
/// <param name="Terms">The closed list of its words; null for another kind.</param>
/// <param name="IsList">Whether it holds several values, written with a semicolon between.</param>
public sealed record CaseFact(string Name, CaseFactKind Kind, Type? Terms = null, bool IsList = false)
{
    private static readonly string[] Units = ["Cents", "Bp"];

    /// <summary>Its name in addresses and texts: without the unit of the case format, which people do not use.</summary>
    public string Key => Units.FirstOrDefault(unit => Name.EndsWith(unit, StringComparison.Ordinal)) is { } unit ? Name[..^unit.Length] : Name;
}

/// <summary>Every fact of the case format. A test holds the lists to the schema.</summary>
public static class CaseFacts
{
    /// <summary>About a contract.</summary>
    public static IReadOnlyList<CaseFact> Obligation { get; } =
    [
        Of<ContractKind>("kind"), new("valueCents", CaseFactKind.Money), Of<Vat>("vat"), new("optionsCents", CaseFactKind.Money),
        new("months", CaseFactKind.Number), new("labourShareBp", CaseFactKind.Percent), new("municipality", CaseFactKind.Text),
        new("invoicedCents", CaseFactKind.Money), new("wageSumCents", CaseFactKind.Money), new("final", CaseFactKind.Flag),
        new("offeredBp", CaseFactKind.Percent), Of<PsoStep>("psoStep"), new("psoFrom", CaseFactKind.Day), new("psoUntil", CaseFactKind.Day),
        new("tenderOn", CaseFactKind.Day), new("contractEnd", CaseFactKind.Day), new("targetGroupShareBp", CaseFactKind.Percent),
        new("obligationCents", CaseFactKind.Money), Of<PartOf>("partOf"), new("wholeCents", CaseFactKind.Money),
        new("callOffsCents", CaseFactKind.Money, IsList: true), new("sharesBp", CaseFactKind.Percent, IsList: true),
    ];

    /// <summary>That select a block.</summary>
    public static IReadOnlyList<CaseFact> Selection { get; } =
    [
        Of<BlockKind>("kind"), Of<Pathway>("pathway"), new("level", CaseFactKind.Count), new("targetGroup", CaseFactKind.Text),
        new("benefitMonths", CaseFactKind.Count), new("existing", CaseFactKind.Flag),
    ];

    /// <summary>About one stretch of an effort.</summary>
    public static IReadOnlyList<CaseFact> Period { get; } =
    [
        new("from", CaseFactKind.Day), new("to", CaseFactKind.Day), new("weeks", CaseFactKind.Number), new("months", CaseFactKind.Number),
        new("hoursPerWeek", CaseFactKind.Number), new("hours", CaseFactKind.Number), new("byWeek", CaseFactKind.Number, IsList: true),
    ];

    /// <summary>About an effort as a whole.</summary>
    public static IReadOnlyList<CaseFact> Effort { get; } =
    [
        new("block", CaseFactKind.Text), new("people", CaseFactKind.Count), new("halfDays", CaseFactKind.Count), new("days", CaseFactKind.Count),
        new("costCents", CaseFactKind.Money), new("wageCents", CaseFactKind.Money), new("invoiceCents", CaseFactKind.Money),
        new("register", CaseFactKind.Text), Of<PsoStep>("supplierPsoStep"), new("municipality", CaseFactKind.Text),
        new("age", CaseFactKind.Count), new("permanent", CaseFactKind.Flag), new("statusHolder", CaseFactKind.Flag),
        new("hireAfterMonths", CaseFactKind.Number), new("contractStart", CaseFactKind.Day), new("contractEnd", CaseFactKind.Day),
        new("wageSubsidy", CaseFactKind.Flag), new("inflowMonths", CaseFactKind.Number), new("monthsSinceBenefit", CaseFactKind.Number),
        new("monthsSinceSameEmployer", CaseFactKind.Number), new("placementKind", CaseFactKind.Text), new("sharedBy", CaseFactKind.Count),
        new("goalsShareBp", CaseFactKind.Percent), Of<Performer>("performedBy"), new("additional", CaseFactKind.Flag),
        new("subsidyCents", CaseFactKind.Money), new("obligationCents", CaseFactKind.Money), new("earlierMonths", CaseFactKind.Fraction),
        new("earlierWorkedMonths", CaseFactKind.Fraction), new("categoryCreditedCents", CaseFactKind.Money),
        new("creditedBeforeCents", CaseFactKind.Money), Of<EvidenceKind>("evidence", isList: true), Of<Recognition>("recognition"),
        new("overlaps", CaseFactKind.Flag), Of<ExclusivityScope>("overlapsIn"), new("placeCredited", CaseFactKind.Flag),
        new("supervisionOffered", CaseFactKind.Number), new("supervisionAsked", CaseFactKind.Number),
    ];

    /// <summary>
    /// Those that only some policies ask of an effort, in the order in which people are asked. The rest has a field of its own on every form.
    /// </summary>
    public static IReadOnlyList<CaseFact> Further { get; } =
    [
        .. new[]
        {
            "placementKind", "sharedBy", "goalsShareBp", "halfDays", "wageCents", "register", "supplierPsoStep", "municipality", "performedBy", "additional",
            "targetGroup", "age", "wageSubsidy", "inflowMonths", "monthsSinceBenefit", "monthsSinceSameEmployer",
        }.Select(name => Effort.Concat(Selection).First(fact => fact.Name == name)),
    ];

    private static CaseFact Of<T>(string name, bool isList = false) where T : struct, Enum => new(name, CaseFactKind.Term, typeof(T), isList);
}
