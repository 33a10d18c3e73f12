namespace SroiTracker.Domain.Shortages;

/// <summary>The count of SBB beside that of the schools for one programme (afstemming).</summary>
/// <param name="Sbb">The count of SBB.</param>
/// <param name="Schools">What the schools count together.</param>
public sealed record CountComparison(long Sbb, long Schools)
{
    /// <summary>The count of SBB minus that of the schools.</summary>
    public long Difference => checked(Sbb - Schools);

    /// <summary>Whether the two must be talked about: every difference counts.</summary>
    public bool IsFlagged => Difference != 0;
}

/// <summary>Says when an agreed count holds.</summary>
public static class ReconciliationRules
{
    /// <summary>Whether both sides signed: somebody for SBB, and every school whose count is in it.</summary>
    /// <param name="schools">The schools whose counts were compared.</param>
    /// <param name="signed">The partners that signed.</param>
    /// <param name="sbb">The partners that sign for SBB.</param>
    public static bool IsAgreed(IReadOnlyCollection<Guid> schools, IReadOnlyCollection<Guid> signed, IReadOnlyCollection<Guid> sbb) =>
        schools.Count > 0 && schools.All(signed.Contains) && sbb.Any(signed.Contains);
}
