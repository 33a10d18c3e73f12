using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Given;

/// <summary>A policy that says something under every heading there is.</summary>
internal static class FullPolicy
{
    private static readonly ClauseOrigin Origin =
        new("clause", Standing.Published, new LegalReference("Regeling", "https://voorbeeldstad.example/regeling", "artikel 1", new LocalDate(2026, 1, 5)), null);

    private static readonly ContractCondition Small = new([ContractKind.Works, ContractKind.Services], ["Voorbeeldstad"], Bp(3000), Bp(500), Euro(50_000));

    internal static readonly PolicyVersion Version = Rules.Version("voorbeeldstad", 2026, 1, 1) with
    {
        Thresholds = [new ThresholdRow(Small, Clause(new ThresholdTest(Euro(100_000), Comparison.MoreThan)), 6)],
        Percentages = [new PercentageRow(Small, Clause(Bp(500)), true, Bp(200), Bp(800), ObligationBase.WageSum)],
        Provisional = Clause(ProvisionalBase.SoFar),
        ObligationCap = Clause(Euro(300_000)),
        Reductions = [new ReductionRow(PsoStep.Step2, Bp(500), CertificateValidity.Throughout, Clause(Bp(5000)))],
        FrameworkThreshold = Clause(FrameworkThreshold.EachCallOff),
        LotThreshold = Clause(PartThreshold.Part),
        JointThreshold = Clause(PartThreshold.Whole),
        YearHours = Clause(Ratio.Of(1872)),
        TimeCount = Clause(TimeCount.Days),
        HoursPerWeekMin = Clause(Ratio.Of(12)),
        LookBackMonths = Clause(12),
        WageSubsidyLiftsCap = Clause(true),
        OnePersonOneCredit = Clause(true),
        ExclusivityScope = Clause(ExclusivityScope.Contract),
        AdditionalOnly = Clause(true),
        PerformedBy = Clause<IReadOnlyList<Performer>>([Performer.Contractor]),
        Region = Clause(new RegionRule(["Voorbeeldstad"], true)),
        Stacking = Clause(Stacking.Warn),
        SupervisionBesidesPlace = Clause(true),
        SupervisionRequired = Clause(true),
        Pooling = Clause(Pooling.Everyone),
        Transfer = Clause(true),
        Blocks = [Block],
        Bonuses = [Bonus, Bonus with { Code = "YEAR", OfYearValue = Bp(10_000) }],
        Categories = [new CategoryCap("BEG", Clause(Bp(2000)))],
        PlacementKinds = [new PlacementKindRow("SHARED", "Gedeelde plaats", Clause(Bp(8000)), PlacementShare.Students)],
        Terms = [new TermRow(ProcessTerm.Plan, TermStart.Award, Clause(new TermLength(30, TermUnit.Days, true)), 7)],
        Sanction = Clause(new SanctionRule(SanctionStrategy.Hearing, 12_500, true, [ShortfallDecision.Waive])),
        NotFound = ["bewaartermijn"],
    };

    private static BuildingBlock Block => new()
    {
        Code = "BOL", Label = "Stagiair", Kind = BlockKind.Internship, Pathway = Pathway.Bol, Levels = [3, 4], TargetGroup = "PW",
        Unit = BlockUnit.FullTimeYear, Amount = Clause(Euro(20_000)), Origin = Origin, OrActualCost = true, AmountIsMaximum = true,
        ProRata = Clause(ProRata.TimeOnly), Hourly = Clause(Euro(10)), Existing = true, BenefitMonthsFrom = 6, BenefitMonthsTo = 24,
        StandardWeeks = 20, PersonCaps = [new PersonCap(24, CapClock.Worked)], HoursPerWeekMin = Ratio.Of(8), SameEmployerMonthsMin = 6,
        Shares = [new InvoiceShareRow("Code Sociale Ondernemingen", PsoStep.Step1, ["Voorbeeldstad"], Bp(5000))], WageSurcharge = Bp(3000),
        HoursPerWeekMax = Ratio.Of(2), HoursPerActivityMax = Ratio.Of(40), Categories = ["BEG"], Evidence = [EvidenceKind.PracticeAgreement],
        RecognitionRequired = true,
    };

    private static Bonus Bonus => new(
        "50PLUS", "50 jaar of ouder", Clause(Euro(5_000)), null, new BonusCondition(49, 50, 67, true, true, 6, "PW"), ["BOL"], Clause(BonusProRata.Flat));

    private static Clause<T> Clause<T>(T value) => new(Origin, value, new Dictionary<string, T>(StringComparer.Ordinal));

    private static Percentage Bp(int points) => Percentage.OfBasisPoints(points);

    private static Money Euro(long euros) => Money.OfCents(euros * 100);
}
