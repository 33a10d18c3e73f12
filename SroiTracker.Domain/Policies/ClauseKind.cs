namespace SroiTracker.Domain.Policies;

/// <summary>What a decision about a clause holds.</summary>
/// <param name="Value">The type of the clause's value.</param>
/// <param name="HasReadings">Whether only its listed readings may be decided.</param>
public sealed record ClauseKind(Type Value, bool HasReadings)
{
    /// <summary>The kind of the clause by this name; null when the version has none.</summary>
    public static ClauseKind? Of(PolicyVersion version, string clause) => All(version).FirstOrDefault(each => each.Name == clause).Kind;

    /// <summary>Every clause of a version by the name that a decision uses. A test holds the list to the types.</summary>
    public static IEnumerable<(string Name, ClauseKind Kind)> All(PolicyVersion version) =>
        OfContract(version).Concat(OfEffort(version)).Concat(OfRows(version)).OfType<(string, ClauseKind)>();

    private static IEnumerable<(string, ClauseKind)?> OfContract(PolicyVersion version) =>
    [
        Named(version.DecidingDay), Named(version.Vat), Named(version.OptionYears), Named(version.Base), Named(version.Provisional),
        Named(version.ObligationCap), Named(version.FrameworkThreshold), Named(version.LotThreshold), Named(version.JointThreshold),
        Named(version.Pooling), Named(version.Transfer), Named(version.Crossing), Named(version.Rounding), Named(version.Sanction),
    ];

    private static IEnumerable<(string, ClauseKind)?> OfEffort(PolicyVersion version) =>
    [
        Named(version.FullTimeHours), Named(version.YearHours), Named(version.TimeCount), Named(version.HoursPerWeekMin), Named(version.ProRata),
        Named(version.LookBackMonths), Named(version.WageSubsidyLiftsCap), Named(version.BonusProRata), Named(version.BonusesAddUp),
        Named(version.OnePersonOneCredit), Named(version.ExclusivityScope), Named(version.AdditionalOnly), Named(version.PerformedBy),
        Named(version.Region), Named(version.Stacking), Named(version.SupervisionBesidesPlace), Named(version.SupervisionRequired),
    ];

    private static IEnumerable<(string, ClauseKind)?> OfRows(PolicyVersion version) =>
    [
        .. version.Thresholds.Select(row => Named(row.Test)), .. version.Percentages.Select(row => Named(row.Share)),
        .. version.Reductions.Select(row => Named(row.Reduction)), .. version.Terms.Select(row => Named(row.Length)),
        .. version.Blocks.Select(row => Named(row.Amount)), .. version.Blocks.Select(row => Named(row.ProRata)),
        .. version.Blocks.Select(row => Named(row.Hourly)), .. version.Bonuses.Select(row => Named(row.Amount)),
        .. version.Bonuses.Select(row => Named(row.ProRata)), .. version.Categories.Select(row => Named(row.Most)),
        .. version.PlacementKinds.Select(row => Named(row.Factor)),
    ];

    private static (string, ClauseKind)? Named<T>(Clause<T>? clause) =>
        clause is null ? null : (clause.Origin.Name, new ClauseKind(typeof(T), clause.Readings.Count > 0));
}
