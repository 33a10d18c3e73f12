using System.Text.Json;
using SroiTracker.Domain.Scenarios;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>The demo's work on shortages, of seed/demo/loop.json: plans, a pact, leads, places, pitches. Days count from today.</summary>
internal sealed record DemoLoop
{
    public required string Note { get; init; }

    public required string Authority { get; init; }

    public required string Region { get; init; }

    public required string Coordinator { get; init; }

    public required string Adviser { get; init; }

    public required List<DemoPlan> Plans { get; init; }

    public required List<DemoAction> Actions { get; init; }

    public required DemoPact Pact { get; init; }

    public required List<DemoLead> Leads { get; init; }

    public required DemoPoll Poll { get; init; }

    public required List<DemoOffer> Offers { get; init; }

    public required List<DemoDemand> Demand { get; init; }

    public required List<DemoPitch> Pitches { get; init; }

    public required List<DemoRecognition> Recognitions { get; init; }

    public required List<DemoScenario> Scenarios { get; init; }

    public required List<DemoSupervision> Supervision { get; init; }

    internal static DemoLoop Read(string path) =>
        JsonSerializer.Deserialize<DemoLoop>(File.ReadAllText(path), DemoRegister.Format) ?? throw new InvalidDataException($"{path} is empty");

    internal Programme ProgrammeOf(string crebo, string pathway) =>
        new(Region, crebo, Enum.Parse<Domain.Shortages.ShortagePathway>(pathway, ignoreCase: true));
}

internal sealed record DemoPlan(string Key, string Programme, string Title, string Note, int Days, int DueDays, List<DemoMeasure> Measures);

internal sealed record DemoMeasure(string Title, int DueDays);

/// <param name="Subject">"none", or a kind with its key: "region:AM13", "contractor:datahaven", "contract:utrecht/U-2026-003".</param>
/// <param name="Owner">"coordinator" or "adviser".</param>
internal sealed record DemoAction(
    string Key, string Kind, string Subject, string Title, string Owner, int Days, int? DueDays = null, string? Outcome = null, string? Reason = null,
    int? Places = null, int? Reach = null, string? Partner = null);

internal sealed record DemoPact(string Key, string Title, string Goal, int Days, int DueDays, List<DemoParty> Parties, List<DemoPactLine> Lines);

internal sealed record DemoParty(string Role, string Organisation, bool IsCoordinator = false);

internal sealed record DemoPactLine(string Key, string Kind, string Title, string Partner, int Places, int DueDays);

internal sealed record DemoLead(string Kvk, string Company, string Offer, string Partner, string By, int Days, string? Event = null);

internal sealed record DemoPoll(string Key, string Title, int Days, int DueDays, List<DemoPollAnswer> Answers);

internal sealed record DemoPollAnswer(string Contractor, string By, int Days, Dictionary<string, int> Lines);

/// <param name="Partner">Null for the municipality.</param>
internal sealed record DemoOffer(
    string Key, string By, string Crebo, string Pathway, string Employer, int Places, int StartDays, int Days, string? Partner = null);

internal sealed record DemoDemand(string By, string Partner, string Crebo, string Pathway, string Group, int Count, int Days);

/// <param name="IsInterested">What a company that received it said; null for nothing yet.</param>
internal sealed record DemoPitch(
    string Key, string By, string Partner, string Crebo, string Pathway, int StartDays, int Weeks, int Hours, string Skills, int Days,
    bool? IsInterested = null, bool IsPlaced = false);

internal sealed record DemoRecognition(string Contractor, string Crebo, int Days, int? DecidedDays = null, bool IsGranted = false);

/// <summary>What a company says about supervising students.</summary>
internal sealed record DemoSupervision(string Contractor, string By, int Places, int HoursPerWeek, int Days, int UntilDays);

internal sealed record DemoScenario(
    string Key, string Name, Horizon Horizon, int Days, int IntakeChangeBp, int DropOutBp, int SupplyChangeBp, string HoursPerWeek, int Weeks,
    long PlaceEuros,
    List<DemoProgramme> Programmes);

internal sealed record DemoProgramme(string Crebo, string What, long Shortage, long Places, long CatchUp);
