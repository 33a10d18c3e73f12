using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Rows of which the first that fits holds: a row behind one that always fits is never used.</summary>
internal static class RowReview
{
    /// <summary>Above a quarter of the value a percentage is more likely a slip of the pen than a rule.</summary>
    private const int UnusualBp = 2_500;

    internal static void Contracts(PolicyVersion version, ReviewNotes notes)
    {
        Behind("thresholds", version.Thresholds, (first, later) => Covers(first.When, later.When), notes);
        Behind("percentages", version.Percentages, (first, later) => Covers(first.When, later.When), notes);
        Behind("reductions", version.Reductions, Covers, notes);
        for (var at = 0; at < version.Percentages.Count; at++)
        {
            var share = version.Percentages[at].Share;
            if (!share.IsOpen && share.Value.BasisPoints > UnusualBp)
                notes.Warn(Place("percentages", at) + ".basisPoints", "percentage.high", share.Value.ToString());
        }

        for (var at = 0; at < version.Categories.Count; at++)
        {
            var code = version.Categories[at].Code;
            if (version.Blocks.All(block => !block.Categories.Contains(code))) notes.Warn(Place("categories", at), "category.unused", code);
        }
    }

    internal static void Shares(BuildingBlock block, int index, ReviewNotes notes) =>
        Behind(Place("blocks", index)[2..] + ".shares", block.Shares, Covers, notes);

    internal static string Place(string rows, int index) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"$.{rows}[{index}]");

    private static void Behind<T>(string rows, IReadOnlyList<T> all, Func<T, T, bool> covers, ReviewNotes notes)
    {
        for (var at = 1; at < all.Count; at++)
        {
            var earlier = Enumerable.Range(0, at).FirstOrDefault(first => covers(all[first], all[at]), -1);
            if (earlier >= 0) notes.Warn(Place(rows, at), "row.unreachable", Place(rows, earlier));
        }
    }

    /// <summary>Whether every contract of the later condition is one of the first.</summary>
    private static bool Covers(ContractCondition? first, ContractCondition? later) =>
        first is null
        || (Covers(first.Kinds, later?.Kinds)
            && Covers(first.Municipalities, later?.Municipalities)
            && (first.LabourShareBelow is not { } below || later?.LabourShareBelow?.BasisPoints <= below.BasisPoints)
            && (first.LabourShareAtLeast is not { } least || later?.LabourShareAtLeast?.BasisPoints >= least.BasisPoints)
            && (first.ValueMoreThan is not { } value || later?.ValueMoreThan >= value));

    private static bool Covers<T>(IReadOnlyList<T>? first, IReadOnlyList<T>? later) => first is null
        || (later is not null && later.All(first.Contains));

    private static bool Covers(ReductionRow first, ReductionRow later) =>
        (first.FromStep is not { } step || later.FromStep >= step)
        && (first.TargetGroupShareFrom is not { } share || later.TargetGroupShareFrom?.BasisPoints >= share.BasisPoints);

    private static bool Covers(InvoiceShareRow first, InvoiceShareRow later) =>
        (first.Register is null || string.Equals(first.Register, later.Register, StringComparison.OrdinalIgnoreCase))
        && (first.FromStep is not { } step || later.FromStep >= step)
        && Covers(first.Municipalities, later.Municipalities);
}
