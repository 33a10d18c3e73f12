using SroiTracker.Domain.Policies;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>A column of a sheet of efforts: the question of the form that it stands for.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Field">The field of <see cref="ClaimForm"/>.</param>
/// <param name="IsAsked">Whether the form of a block asks it.</param>
/// <param name="Read">Puts the cell into the form.</param>
internal sealed record ClaimSheetColumn(
    string Name, string Field, Func<ClaimShape, bool> IsAsked, Action<RowReader, string, ClaimForm> Read, TemplateCell Cell = TemplateCell.Text,
    IReadOnlyList<string>? Choices = null)
{
    internal const string Block = "bouwblok";
    internal const string Reference = "eigen_kenmerk";

    private static readonly Dictionary<string, bool> YesNo = new(StringComparer.Ordinal) { ["ja"] = true, ["nee"] = false };

    private static readonly Dictionary<string, Term> Recognitions = new(StringComparer.Ordinal)
    {
        ["ja"] = new("recognised"), ["nee"] = new("notRecognised"), ["weet ik niet"] = new("unchecked"),
    };

    private static readonly string[] YesNoWords = [.. YesNo.Keys];

    private static readonly Dictionary<string, string> FactNames = new(StringComparer.Ordinal)
    {
        ["placementKind"] = "soort_plaats", ["sharedBy"] = "studenten_op_de_plaats", ["goalsShare"] = "leerdoelen_procent", ["halfDays"] = "dagdelen",
        ["wage"] = "loonkosten", ["register"] = "register", ["supplierPsoStep"] = "pso_trede", ["municipality"] = "gemeente",
        ["performedBy"] = "uitgevoerd_door", ["additional"] = "nieuw_en_extra", ["targetGroup"] = "doelgroep", ["age"] = "leeftijd",
        ["wageSubsidy"] = "loonkostensubsidie", ["inflowMonths"] = "maanden_sinds_instroom", ["monthsSinceBenefit"] = "maanden_sinds_uitkering",
        ["monthsSinceSameEmployer"] = "maanden_sinds_zelfde_werkgever",
    };

    /// <summary>Every column, in the order of the form.</summary>
    internal static readonly IReadOnlyList<ClaimSheetColumn> All =
    [
        new(Reference, nameof(ClaimForm.OwnReference), _ => true, (row, name, form) => form.OwnReference = row.Text(name)),
        new(Block, nameof(ClaimForm.Block), _ => true, (row, name, form) => form.Block = row.Text(name)),
        new("pok_nummer", nameof(ClaimForm.Agreement), shape => shape.AsksAgreement, (row, name, form) => form.Agreement = row.Text(name)),
        new("crebo", nameof(ClaimForm.Crebo), shape => shape.AsksPlace, (row, name, form) => form.Crebo = row.Text(name)),
        new("erkend", nameof(ClaimForm.Recognition), shape => shape.AsksPlace,
            (row, name, form) => form.Recognition = row.Choice(name, Recognitions)?.Word,
            Choices: [.. Recognitions.Keys]),
        new("van", nameof(ClaimForm.From), _ => true, (row, name, form) => form.From = row.Day(name), TemplateCell.Day),
        new("weken", nameof(ClaimForm.Weeks), shape => shape.AsksPeriod, (row, name, form) => form.Weeks = Whole(row, name), TemplateCell.Number),
        new("tot_en_met", nameof(ClaimForm.To), shape => shape.AsksPeriod, (row, name, form) => form.To = row.Day(name), TemplateCell.Day),
        new("uren_per_week", nameof(ClaimForm.HoursPerWeek), shape => shape.AsksHoursPerWeek,
            (row, name, form) => form.HoursPerWeek = row.Hours(name), TemplateCell.Number),
        new("uren", nameof(ClaimForm.Hours), shape => shape.AsksHours, (row, name, form) => form.Hours = row.Hours(name), TemplateCell.Number),
        new("uren_per_losse_week", nameof(ClaimForm.ByWeek), shape => shape.AsksByWeek, (row, name, form) => form.ByWeek = row.Text(name, 2_000)),
        new("personen", nameof(ClaimForm.People), shape => shape.AsksPeople, (row, name, form) => form.People = Whole(row, name),
            TemplateCell.Number),
        new("dagen", nameof(ClaimForm.Days), shape => shape.Unit == BlockUnit.Day, (row, name, form) => form.Days = Whole(row, name),
            TemplateCell.Number),
        new("factuurbedrag", nameof(ClaimForm.Invoice), shape => shape.Unit == BlockUnit.InvoiceShare,
            (row, name, form) => form.Invoice = row.Amount(name), TemplateCell.Number),
        new("kosten", nameof(ClaimForm.Cost), shape => shape.AsksCost, (row, name, form) => form.Cost = row.Amount(name), TemplateCell.Number),
        new("omschrijving", nameof(ClaimForm.Description), shape => shape.AsksProposal,
            (row, name, form) => form.Description = row.Text(name, 2_000)),
        new("voorstel", nameof(ClaimForm.Proposal), shape => shape.AsksProposal, (row, name, form) => form.Proposal = row.Amount(name),
            TemplateCell.Number),
        new("onderbrekingen", nameof(ClaimForm.Breaks), shape => shape.AsksBreaks, (row, name, form) => form.Breaks = row.Text(name, 2_000)),
        new("begeleiding_per_week", nameof(ClaimForm.SupervisionPerWeek), shape => shape.AsksPlace,
            (row, name, form) => form.SupervisionPerWeek = row.Hours(name), TemplateCell.Number),
        new("kwalificatiedatum", nameof(ClaimForm.QualificationDay), shape => shape.AsksPlace,
            (row, name, form) => form.QualificationDay = row.Day(name), TemplateCell.Day),
        new("leeftijdsbonus", nameof(ClaimForm.IsOlder), shape => shape.AgeBonus is not null,
            (row, name, form) => form.IsOlder = row.Choice(name, YesNo) == true, Choices: YesNoWords),
        new("vast_contract", nameof(ClaimForm.Permanent), shape => shape.AsksPermanent,
            (row, name, form) => form.Permanent = row.Choice(name, YesNo) == true, Choices: YesNoWords),
        new("statushouder", nameof(ClaimForm.StatusHolder), shape => shape.AsksStatusHolder,
            (row, name, form) => form.StatusHolder = row.Choice(name, YesNo) == true, Choices: YesNoWords),
        new("in_dienst_na_maanden", nameof(ClaimForm.HireAfter), shape => shape.AsksHireAfter,
            (row, name, form) => form.HireAfter = Whole(row, name), TemplateCell.Number),
        new("regeling", nameof(ClaimForm.Instrument), shape => shape.AsksSubsidy, (row, name, form) => form.Instrument = row.Text(name)),
        new("subsidie", nameof(ClaimForm.Subsidy), shape => shape.AsksSubsidy, (row, name, form) => form.Subsidy = row.Amount(name),
            TemplateCell.Number),
        .. CaseFacts.Further.Select(fact => OfFact(FactNames[fact.Key], fact)),
    ];

    /// <summary>The fact of a column that only some policies ask; null for a column of every form.</summary>
    internal static CaseFact? FactOf(ClaimSheetColumn column) => CaseFacts.Further.FirstOrDefault(fact => FactNames[fact.Key] == column.Name);

    /// <summary>A column for a fact; a cell is kept as people would type it in the form, which then reads it.</summary>
    private static ClaimSheetColumn OfFact(string name, CaseFact fact) => new(
        name, EffortAnswers.Field(fact.Key), shape => shape.Further.Contains(fact),
        (row, column, form) => form.Further[fact.Key] = fact.Kind switch
        {
            CaseFactKind.Money => row.Amount(column) is { } amount ? MoneyText.Field(amount) : null,
            CaseFactKind.Percent or CaseFactKind.Number => row.Hours(column) is { } number ? HoursText.Show(number) : null,
            _ => row.Text(column),
        },
        fact.Kind is CaseFactKind.Money or CaseFactKind.Percent or CaseFactKind.Number ? TemplateCell.Number : TemplateCell.Text);

    /// <summary>The columns that the blocks of a policy ask, and no more.</summary>
    internal static IReadOnlyList<ClaimSheetColumn> Of(PolicyVersion version)
    {
        var shapes = version.Blocks.Select(block => ShapeOf(version, block)).ToList();
        return [.. All.Where(column => shapes.Exists(shape => column.IsAsked(shape)))];
    }

    /// <summary>The form of a block.</summary>
    internal static ClaimShape ShapeOf(PolicyVersion version, BuildingBlock block) => ClaimShape.Of(version, ClaimKinds.Of(block.Kind), block.Code)!;

    /// <summary>How a block is written in a sheet: its words, or its code where two have the same words.</summary>
    internal static string NameOf(PolicyVersion version, BuildingBlock block) =>
        version.Blocks.Count(other => Same(other.Label, block.Label)) == 1 ? block.Label : block.Code;

    /// <summary>The block that a cell names by its words or code; null when there is none.</summary>
    internal static BuildingBlock? BlockOf(PolicyVersion version, string? text) =>
        version.Blocks.FirstOrDefault(block => Same(NameOf(version, block), text)) ?? version.Blocks.FirstOrDefault(block => Same(block.Code, text));

    private static bool Same(string one, string? other) => string.Equals(one.Trim(), other?.Trim(), StringComparison.OrdinalIgnoreCase);

    /// <summary>Any whole number; its bounds are those of the form.</summary>
    private static int? Whole(RowReader row, string name) => (int?)row.Whole(name, -999_999, 999_999);

    private readonly record struct Term(string Word);
}
