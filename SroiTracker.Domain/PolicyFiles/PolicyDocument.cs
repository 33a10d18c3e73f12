using System.Text.Json.Serialization;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>The shape of a policy file; its JSON Schema is made from these types.</summary>
internal sealed record PolicyDocument
{
    [JsonPropertyName("$schema")]
    public string? Schema { get; init; }

    public required string Authority { get; init; }

    public required string Title { get; init; }

    public required Dictionary<string, SourceDocument> Sources { get; init; }

    public required OriginDocument Start { get; init; }

    public required ValueClauseDocument<DecidingDay?> DecidingDay { get; init; }

    public required List<ThresholdDocument> Thresholds { get; init; }

    public required ValueClauseDocument<Vat?> Vat { get; init; }

    public required ValueClauseDocument<OptionYears?> OptionYears { get; init; }

    public required List<PercentageDocument> Percentages { get; init; }

    public required ValueClauseDocument<ObligationBase?> Base { get; init; }

    public ValueClauseDocument<ProvisionalBase?>? Provisional { get; init; }

    public ValueClauseDocument<long?>? ObligationCapCents { get; init; }

    public List<ReductionDocument> Reductions { get; init; } = [];

    public ValueClauseDocument<FrameworkThreshold?>? FrameworkThreshold { get; init; }

    public ValueClauseDocument<PartThreshold?>? LotThreshold { get; init; }

    public ValueClauseDocument<PartThreshold?>? JointThreshold { get; init; }

    public required ValueClauseDocument<CrossingDocument> Crossing { get; init; }

    public required ValueClauseDocument<Rounding?> Rounding { get; init; }

    public required ValueClauseDocument<string> FullTimeHours { get; init; }

    public ValueClauseDocument<string>? YearHours { get; init; }

    public ValueClauseDocument<TimeCount?>? TimeCount { get; init; }

    public ValueClauseDocument<string>? HoursPerWeekMin { get; init; }

    public required ValueClauseDocument<ProRata?> ProRata { get; init; }

    public ValueClauseDocument<int?>? LookBackMonths { get; init; }

    public ValueClauseDocument<bool?>? WageSubsidyLiftsCap { get; init; }

    public required ValueClauseDocument<BonusProRata?> BonusProRata { get; init; }

    public required ValueClauseDocument<bool?> BonusesAddUp { get; init; }

    public ValueClauseDocument<bool?>? OnePersonOneCredit { get; init; }

    public ValueClauseDocument<ExclusivityScope?>? ExclusivityScope { get; init; }

    public ValueClauseDocument<bool?>? AdditionalOnly { get; init; }

    public ValueClauseDocument<List<Performer>>? PerformedBy { get; init; }

    public ValueClauseDocument<RegionDocument>? Region { get; init; }

    public ValueClauseDocument<Stacking?>? Stacking { get; init; }

    public ValueClauseDocument<bool?>? SupervisionBesidesPlace { get; init; }

    public ValueClauseDocument<bool?>? SupervisionRequired { get; init; }

    public ValueClauseDocument<Pooling?>? Pooling { get; init; }

    public ValueClauseDocument<bool?>? Transfer { get; init; }

    public required List<BlockDocument> Blocks { get; init; }

    public required List<BonusDocument> Bonuses { get; init; }

    public List<CategoryDocument> Categories { get; init; } = [];

    public List<PlacementKindDocument> PlacementKinds { get; init; } = [];

    public List<TermDocument> Terms { get; init; } = [];

    public ValueClauseDocument<SanctionDocument>? Sanction { get; init; }

    public required List<string> NotFound { get; init; }
}

/// <summary>A page, regulation or document that clauses point at.</summary>
internal sealed record SourceDocument(string Title, string? Url, string Read);

/// <summary>What every clause carries.</summary>
internal abstract record ClauseDocument
{
    public required Standing Standing { get; init; }

    public required string Source { get; init; }

    public string? Article { get; init; }

    public required LocalDate LastChecked { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A clause that is no more than its origin.</summary>
internal sealed record OriginDocument : ClauseDocument;

/// <summary>A clause with a value, or with the readings that an unknown value may have.</summary>
internal sealed record ValueClauseDocument<T> : ClauseDocument
{
    public T? Value { get; init; }

    public Dictionary<string, T>? Readings { get; init; }
}

internal sealed record ConditionDocument(
    List<ContractKind>? Kinds,
    List<string>? Municipalities,
    int? LabourShareBelowBp,
    int? LabourShareAtLeastBp,
    long? ValueMoreThanCents);

internal sealed record RegionDocument(List<string> Municipalities, bool Required);

internal sealed record SanctionDocument(SanctionStrategy Strategy, int FactorBp, bool FaultException, List<ShortfallDecision>? Outcomes);

internal sealed record PersonCapDocument(int Months, CapClock Clock);

internal sealed record InvoiceShareDocument(string? Register, PsoStep? FromStep, List<string>? Municipalities, int ShareBp);

internal sealed record ReductionDocument : ClauseDocument
{
    public PsoStep? FromStep { get; init; }

    public int? TargetGroupShareFromBp { get; init; }

    public CertificateValidity Validity { get; init; }

    public int? ReductionBp { get; init; }

    public Dictionary<string, int>? Readings { get; init; }
}

internal sealed record TermDocument : ClauseDocument
{
    public required ProcessTerm Term { get; init; }

    public required TermStart From { get; init; }

    public int? Amount { get; init; }

    public TermUnit? Unit { get; init; }

    public bool ToWorkingDay { get; init; }

    public int? ReminderDays { get; init; }
}

internal sealed record PlacementKindDocument : ClauseDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public int? FactorBp { get; init; }

    public PlacementShare Share { get; init; }
}

internal sealed record CrossingDocument(bool Upward, bool Downward);

internal sealed record ThresholdDocument : ClauseDocument
{
    public ConditionDocument? When { get; init; }

    public long? AmountCents { get; init; }

    public Comparison? Comparison { get; init; }

    public int? MonthsMin { get; init; }
}

internal sealed record PercentageDocument : ClauseDocument
{
    public ConditionDocument? When { get; init; }

    public int? BasisPoints { get; init; }

    public Dictionary<string, int>? Readings { get; init; }

    public bool ContractMayState { get; init; }

    public int? StatedLeastBp { get; init; }

    public int? StatedMostBp { get; init; }

    public ObligationBase? Base { get; init; }
}

internal sealed record BlockDocument : ClauseDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public required BlockKind Kind { get; init; }

    public Pathway Pathway { get; init; }

    public List<int> Levels { get; init; } = [];

    public string? TargetGroup { get; init; }

    public required BlockUnit Unit { get; init; }

    public long? AmountCents { get; init; }

    public Dictionary<string, long>? Readings { get; init; }

    public bool OrActualCost { get; init; }

    public bool AmountIsMaximum { get; init; }

    public ValueClauseDocument<ProRata?>? ProRata { get; init; }

    public ValueClauseDocument<long?>? HourlyCents { get; init; }

    public bool? Existing { get; init; }

    public int? BenefitMonthsFrom { get; init; }

    public int? BenefitMonthsTo { get; init; }

    public int? StandardWeeks { get; init; }

    public List<PersonCapDocument> PersonCaps { get; init; } = [];

    public string? HoursPerWeekMin { get; init; }

    public int? SameEmployerMonthsMin { get; init; }

    public List<InvoiceShareDocument> Shares { get; init; } = [];

    public int? WageSurchargeBp { get; init; }

    public string? HoursPerWeekMax { get; init; }

    public string? HoursPerActivityMax { get; init; }

    public List<string> Categories { get; init; } = [];

    public List<EvidenceKind> Evidence { get; init; } = [];

    public bool RecognitionRequired { get; init; }
}

internal sealed record BonusDocument : ClauseDocument
{
    public required string Code { get; init; }

    public required string Label { get; init; }

    public long? AmountCents { get; init; }

    public Dictionary<string, long>? Readings { get; init; }

    public int? OfYearValueBp { get; init; }

    public int? AgeMoreThan { get; init; }

    public int? AgeAtLeast { get; init; }

    public int? AgeAtMost { get; init; }

    public bool Permanent { get; init; }

    public bool StatusHolder { get; init; }

    public int? HireAfterMonthsMin { get; init; }

    public string? TargetGroup { get; init; }

    public List<string> Blocks { get; init; } = [];

    public ValueClauseDocument<BonusProRata?>? ProRata { get; init; }
}

internal sealed record CategoryDocument : ClauseDocument
{
    public required string Code { get; init; }

    public int? MostBp { get; init; }
}
