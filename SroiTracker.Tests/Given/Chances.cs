using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Given;

/// <summary>Open obligations, shortages and weights for the tests of matching and alerting.</summary>
internal static class Chances
{
    internal static readonly LocalDate Today = new(2026, 3, 20);
    internal static readonly ShortageArea Utrecht = ShortageArea.OfRegion(Tables.Region("AM13"), "Midden-Utrecht");

    internal static readonly MatchWeights Weights = new()
    {
        Version = "test",
        StaleAfterDays = 42,
        PlacementWeeks = 20,
        OwnRegion = 30,
        Country = 5,
        CountryMayAlert = false,
        StrongFit = 30,
        WeakFit = 15,
        FallbackFit = 5,
        RankStep = 3,
        DossierFit = 10,
        TradeFit = 5,
        EarlierPlacements = 10,
        Recognised = 10,
        PlaceFits = 10,
        Size = [new(1, 2), new(10, 5), new(100, 8), new(500, 10)],
        Persistence = [new(2, 3), new(4, 6)],
        NotCounted = -5,
        DailyBudget = 10,
        QuietDays = 14,
        ClosedDays = 180,
    };

    internal static readonly SectorMapping Mapping = new(
        [
            new(Tables.Sector("zws"), FitStrength.Strong, 1, "85", ["Mbo-Verpleegkundige"], "zorg"),
            new(Tables.Sector("tgo"), FitStrength.Strong, 1, "45", [], "bouw"),
            new(Tables.Sector("tgo"), FitStrength.Weak, 2, "451", [], "grondwerk"),
            new(Tables.Sector("zdv"), FitStrength.Fallback, 1, "*", [], "kantoor"),
        ],
        new Dictionary<string, IReadOnlyList<SectorCode>> { ["86"] = [Tables.Sector("zws")] },
        new Dictionary<CreboCode, QualificationFacts>
        {
            [Crebo("25480")] = new(Crebo("25480"), "Mbo-Verpleegkundige", Tables.Sector("zws")),
        });

    /// <summary>A care contract in Midden-Utrecht with 20,000.00 to go and a place worth 6,837.61, ending in more than a year.</summary>
    internal static OpenObligation Obligation(int number = 1) => new()
    {
        Contract = new(Id(1, number)),
        Contractor = new(Id(2, number)),
        Authority = new(Id(4, 1)),
        Adviser = new(Id(3, 1)),
        Region = Tables.Region("AM13"),
        Cpv = CpvCode.Parse("85000000"),
        Outstanding = Money.OfCents(2_000_000),
        EndDay = new(2027, 6, 30),
        PlaceValue = Money.OfCents(683_761),
    };

    internal static ShortageScope Total => ShortageScope.TotalOf(Utrecht);

    internal static ShortageScope Care => new(Utrecht, null, Tables.Sector("zws"), null, null);

    internal static ShortageScope Nurse => new(Utrecht, Crebo("25480"), null, null, null);

    internal static CurrentShortage Shortage(ShortageScope scope, long count = 896) =>
        new(scope, ShortagePathway.Both, count, FigureMark.Counted, MeasuredOn.Of(new(2026, 3, 1), DayPrecision.Month), "SBB", 1);

    internal static CreboCode Crebo(string digits) => CreboCode.Parse(digits)!.Value;

    internal static Guid Id(int kind, int number) => new($"0000000{kind}-0000-7000-8000-{number:000000000000}");
}
