using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>Where the value of a contract in a file comes from (waarde_bron).</summary>
public enum ImportedValueSource
{
    Unknown,
    Contract,
    Award,
    Estimate,
}

/// <summary>The kind of contract in a file (soort).</summary>
public enum ImportedContractKind
{
    Works,
    Services,
    Supplies,
}

/// <summary>One contract of an import file. Whatever the file left empty is null; an unknown value source never yields an obligation.</summary>
public sealed record ContractRow
{
    public required int Row { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string ClientName { get; init; }

    public MunicipalityCode? ClientMunicipality { get; init; }

    public required string ContractorName { get; init; }

    public OrganisationNumber? ContractorNumber { get; init; }

    public CpvCode? Cpv { get; init; }

    public ImportedContractKind? Kind { get; init; }

    public Money? ValueExcludingVat { get; init; }

    public ImportedValueSource ValueSource { get; init; }

    public required LocalDate AwardedOn { get; init; }

    public LocalDate? PublishedOn { get; init; }

    public LocalDate? SignedOn { get; init; }

    public LocalDate? StartsOn { get; init; }

    public LocalDate? EndsOn { get; init; }

    public string? TenderReference { get; init; }

    public Percentage? Percentage { get; init; }
}

/// <summary>Reads contract files: Dutch headings, of which five are compulsory.</summary>
public static class ContractRows
{
    private const int NameLength = 300;
    private const string Euro = "EUR";

    public static readonly IReadOnlyList<ColumnSpec> Columns =
    [
        new("contract_kenmerk", true), new("titel", true), new("opdrachtgever_naam", true), new("opdrachtgever_gemeente_code"),
        new("opdrachtnemer_naam", true), new("opdrachtnemer_kvk"), new("cpv_hoofdcode"), new("soort"), new("waarde_excl_btw"),
        new("valuta"), new("datum_gunning", true), new("datum_publicatie"), new("datum_contract"), new("datum_start"),
        new("datum_einde"), new("tenderned_kenmerk"), new("social_return_pct"), new("waarde_bron"),
    ];

    private static readonly Dictionary<string, ImportedContractKind> Kinds = new(StringComparer.Ordinal)
    {
        ["werken"] = ImportedContractKind.Works,
        ["diensten"] = ImportedContractKind.Services,
        ["leveringen"] = ImportedContractKind.Supplies,
    };

    private static readonly Dictionary<string, ImportedValueSource> Sources = new(StringComparer.Ordinal)
    {
        ["contract"] = ImportedValueSource.Contract,
        ["gunning"] = ImportedValueSource.Award,
        ["raming"] = ImportedValueSource.Estimate,
        ["onbekend"] = ImportedValueSource.Unknown,
    };

    public static ImportRows<ContractRow> Read(SheetResult file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return RowsReader.Read(file, Columns, row => Read(row, seen));
    }

    private static ContractRow? Read(RowReader row, Dictionary<string, int> seen)
    {
        var reference = row.RequiredText("contract_kenmerk");
        var title = row.RequiredText("titel", NameLength * 2);
        var client = row.RequiredText("opdrachtgever_naam", NameLength);
        var contractor = row.RequiredText("opdrachtnemer_naam", NameLength);
        var awarded = row.RequiredDay("datum_gunning");
        CheckKey(row, reference, seen);
        CheckCurrency(row);
        var (start, end) = (row.Day("datum_start"), row.Day("datum_einde"));
        if (end < start) row.Report("datum_einde", row.Raw("datum_einde"), ImportFaultCode.EndBeforeStart, row.Raw("datum_start")!);
        var optional = new
        {
            Municipality = row.Code("opdrachtgever_gemeente_code", MunicipalityCode.Parse, "GM0344"),
            Number = row.Organisation("opdrachtnemer_kvk"),
            Cpv = row.Code("cpv_hoofdcode", CpvCode.Parse, "45000000"),
            Kind = row.Choice("soort", Kinds),
            Value = row.Amount("waarde_excl_btw"),
            Source = row.Choice("waarde_bron", Sources),
            Published = row.Day("datum_publicatie"),
            Signed = row.Day("datum_contract"),
            Tender = row.Text("tenderned_kenmerk"),
            Percentage = PercentageOf(row),
        };
        if (reference is null || title is null || client is null || contractor is null || awarded is not { } award) return null;
        return new()
        {
            Row = row.Number,
            Reference = reference,
            Title = title,
            ClientName = client,
            ClientMunicipality = optional.Municipality,
            ContractorName = contractor,
            ContractorNumber = optional.Number,
            Cpv = optional.Cpv,
            Kind = optional.Kind,
            ValueExcludingVat = optional.Value,
            ValueSource = optional.Source ?? ImportedValueSource.Unknown,
            AwardedOn = award,
            PublishedOn = optional.Published,
            SignedOn = optional.Signed,
            StartsOn = start,
            EndsOn = end,
            TenderReference = optional.Tender,
            Percentage = optional.Percentage,
        };
    }

    private static void CheckKey(RowReader row, string? reference, Dictionary<string, int> seen)
    {
        if (reference is null || seen.TryAdd(reference, row.Number)) return;
        row.Report("contract_kenmerk", reference, ImportFaultCode.KeyTwice, $"{seen[reference]}");
    }

    private static void CheckCurrency(RowReader row)
    {
        var currency = row.Raw("valuta");
        if (currency is not null && currency != Euro) row.Report("valuta", currency, ImportFaultCode.CurrencyNotEuro);
    }

    // A percentage is written as an amount is: 5 or 2,5 or 2.50; its hundredths are basis points.
    private static Percentage? PercentageOf(RowReader row)
    {
        if (row.Amount("social_return_pct") is not { } hundredths) return null;
        if (hundredths.Cents <= Percentage.WholeInBasisPoints) return Percentage.OfBasisPoints((int)hundredths.Cents);
        row.Report("social_return_pct", row.Raw("social_return_pct"), ImportFaultCode.NumberOutOfRange, "0", "100");
        return null;
    }
}
