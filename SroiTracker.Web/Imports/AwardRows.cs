using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>Why the value of an award cannot be used, or what to know about it. The name is the key of its sentence.</summary>
public enum AwardDoubt
{
    PlaceholderValue,
    NoAward,
    ValueMissing,
    SameTotalRepeated,
    OtherCurrency,
    ContractorSaysNotAwarded,
    DayMissing,
    ContractorMissing,
    NumberNotKvk,
    NumberMissing,
    BuyerNotMunicipality,
    SocialReturnCriterion,
}

/// <summary>One award of a published list, with what keeps its value from being used.</summary>
public sealed record AwardRow
{
    public required int Row { get; init; }

    /// <summary>Number of the notice, lot and contract.</summary>
    public required string Reference { get; init; }

    public required string Notice { get; init; }

    public required string BuyerName { get; init; }

    public MunicipalityCode? BuyerMunicipality { get; init; }

    public string? Title { get; init; }

    public string? ContractorName { get; init; }

    public OrganisationNumber? ContractorNumber { get; init; }

    public CpvCode? Cpv { get; init; }

    public ImportedContractKind? Kind { get; init; }

    public Money? Value { get; init; }

    public string? Currency { get; init; }

    public LocalDate? PublishedOn { get; init; }

    public LocalDate? ConcludedOn { get; init; }

    /// <summary>Why the value cannot be used; empty when it can.</summary>
    public IReadOnlyList<AwardDoubt> Obstacles { get; init; } = [];

    /// <summary>What is worth knowing but does not keep the value from being used.</summary>
    public IReadOnlyList<AwardDoubt> Remarks { get; init; } = [];

    /// <summary>Whether the award may be proposed as a contract.</summary>
    public bool IsUsable => Obstacles.Count == 0;
}

/// <summary>Reads award lists as made from TED notices.</summary>
public static class AwardRows
{
    private const int NameLength = 500;

    public static readonly IReadOnlyList<ColumnSpec> Columns =
    [
        new("notice", true), new("form"), new("doc_type_text"), new("date_pub"), new("buyer_name", true), new("buyer_town"),
        new("buyer_nuts"), new("nature"), new("cpv_main"), new("title"), new("val_total"), new("val_cur"), new("lot_no"),
        new("contract_no"), new("award_title"), new("awarded", true), new("date_conclusion"), new("tenders_received"),
        new("award_value", true), new("award_currency", true), new("award_value_estimated"), new("contractor_name", true),
        new("contractor_national_id"), new("contractor_town"), new("contractor_country"), new("contractor_nuts"), new("sme"),
        new("buyer_gemeente_code"), new("buyer_arbeidsmarktregio_code_2025"), new("contractor_id_kind"), new("quality_flags"),
        new("above_100k_by_stated_value"),
    ];

    private static readonly Dictionary<string, ImportedContractKind> Natures = new(StringComparer.Ordinal)
    {
        ["works"] = ImportedContractKind.Works,
        ["services"] = ImportedContractKind.Services,
        ["supplies"] = ImportedContractKind.Supplies,
    };

    public static ImportRows<AwardRow> Read(SheetResult file)
    {
        var isFlagged = file.Sheet is { } sheet && HeadingMap.HasAll(sheet, "quality_flags");
        var facts = new List<AwardFacts>();
        var rows = RowsReader.Read(file, Columns, Read);
        foreach (var row in rows.Rows) facts.Add(row);
        var judged = isFlagged ? facts.Select(AwardDoubts.ByFlags) : AwardDoubts.ByOwnRules(facts);
        return new([.. judged], rows.Faults);
    }

    private static AwardFacts? Read(RowReader row)
    {
        var notice = row.RequiredText("notice");
        var buyer = row.RequiredText("buyer_name", NameLength);
        var award = new AwardRow
        {
            Row = row.Number,
            Notice = notice ?? "",
            Reference = string.Join('/', new[] { notice, row.Text("lot_no"), row.Text("contract_no") }.OfType<string>()),
            BuyerName = buyer ?? "",
            BuyerMunicipality = row.Code("buyer_gemeente_code", MunicipalityCode.Parse, "GM0344"),
            Title = row.Text("award_title", NameLength) ?? row.Text("title", NameLength),
            ContractorName = row.Text("contractor_name", NameLength),
            ContractorNumber = row.Organisation("contractor_national_id"),
            Cpv = row.Code("cpv_main", CpvCode.Parse, "45000000"),
            Kind = row.Choice("nature", Natures),
            Value = row.Amount("award_value"),
            Currency = row.Text("award_currency"),
            PublishedOn = Compact(row.Raw("date_pub")),
            ConcludedOn = row.Day("date_conclusion"),
        };
        var flags = (row.Raw("quality_flags") ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return notice is null || buyer is null ? null : new(award, row.Raw("awarded") != "no", row.Amount("val_total"), flags);
    }

    private static LocalDate? Compact(string? digits) =>
        digits is { Length: 8 } ? DayCell.Read(new($"{digits[..4]}-{digits[4..6]}-{digits[6..]}")).Day : null;
}

/// <summary>An award with the facts that only judging needs.</summary>
internal sealed record AwardFacts(AwardRow Award, bool IsAwarded, Money? NoticeTotal, IReadOnlyList<string> Flags);
