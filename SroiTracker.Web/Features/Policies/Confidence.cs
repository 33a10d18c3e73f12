using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>How sure a version is: how many of its clauses were found, assumed or left open, and when the oldest check was.</summary>
public sealed record Confidence(int Published, int Assumed, int Unknown, LocalDate OldestCheck)
{
    /// <summary>All clauses.</summary>
    public int Total => Published + Assumed + Unknown;

    /// <summary>The confidence of a version; a row counts as one clause.</summary>
    internal static Confidence Of(PolicyVersion version)
    {
        var origins = PolicyInWords.Current.Describe(version).Where(line => line.Row is null).Select(line => line.Origin).OfType<ClauseOrigin>()
            .DistinctBy(origin => (origin.Name, origin.Source, origin.Reason)).ToList();
        int Count(Standing standing) => origins.Count(origin => origin.Standing == standing);
        return new Confidence(
            Count(Standing.Published), Count(Standing.Assumed), Count(Standing.Unknown), origins.Min(origin => origin.Source.LastChecked));
    }

    /// <summary>Whether a clause was not checked for a year.</summary>
    internal bool IsStale(LocalDate today) => OldestCheck < today.PlusYears(-1);
}
