using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>The demo cast of seed/demo/register.json: invented companies, contracts and claims. Days count from today.</summary>
internal sealed record DemoRegister
{
    internal static readonly JsonSerializerOptions Format = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        Converters = { new JsonStringEnumConverter() },
    };

    public required string Note { get; init; }

    public required List<DemoContractor> Contractors { get; init; }

    public required List<DemoContract> Contracts { get; init; }

    public required List<DemoFigure> Figures { get; init; }

    internal static DemoRegister Read(string path) =>
        JsonSerializer.Deserialize<DemoRegister>(File.ReadAllText(path), Format) ?? throw new InvalidDataException($"{path} is empty");
}

internal sealed record DemoContractor(
    string Key, string Name, string? Kvk, string Sbi, string Town, string? OtherIdentifier = null, string? IdentifierNote = null);

internal sealed record DemoContract
{
    public required string Authority { get; init; }

    public required string Reference { get; init; }

    public required string Title { get; init; }

    public required string Contractor { get; init; }

    public required string Adviser { get; init; }

    public required string Kind { get; init; }

    public long? ValueEuros { get; init; }

    public ValueSource ValueSource { get; init; } = ValueSource.Contract;

    public ValueFlag ValueFlag { get; init; } = ValueFlag.Usable;

    public string Provenance { get; init; } = "Getekend contract";

    public string? Cpv { get; init; }

    public string? Tender { get; init; }

    public required int AwardDays { get; init; }

    public required int StartDays { get; init; }

    public required int EndDays { get; init; }

    public List<DemoAmendment> Amend { get; init; } = [];

    public DemoExemption? Exempt { get; init; }

    public List<DemoClaim> Claims { get; init; } = [];
}

internal sealed record DemoAmendment(AmendmentKind Kind, int Days, long ValueEuros, string Why);

internal sealed record DemoExemption(int Percentage, string Why);

internal sealed record DemoClaim
{
    public required string By { get; init; }

    public required string Block { get; init; }

    public required string OwnReference { get; init; }

    public string? Agreement { get; init; }

    public string? Crebo { get; init; }

    public required int FromDays { get; init; }

    public int? Weeks { get; init; }

    public int? Months { get; init; }

    public string? HoursPerWeek { get; init; }

    public string? Hours { get; init; }

    public int People { get; init; } = 1;

    public string? SupervisionOffered { get; init; }

    public List<string> Evidence { get; init; } = [];

    public string? Recognition { get; init; }

    /// <summary>draft, submitted, question, approved, partly or rejected.</summary>
    public required string State { get; init; }

    public long? AmountEuros { get; init; }

    public string? Reason { get; init; }

    public string? Question { get; init; }
}

internal sealed record DemoFigure
{
    public required int DaysAgo { get; init; }

    public required string Region { get; init; }

    public required int Count { get; init; }

    public string? Sector { get; init; }

    public string? Crebo { get; init; }

    public string? Pathway { get; init; }
}
