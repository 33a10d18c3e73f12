using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Policies;

/// <summary>What every clause (bepaling) of a policy carries beside its value.</summary>
/// <param name="Name">The clause's name, by which a recorded decision fills it.</param>
/// <param name="Standing">Published, assumed or unknown.</param>
/// <param name="Source">Where it comes from and when that was last checked.</param>
/// <param name="Reason">Why an assumed clause is read this way, or why an unknown clause is open; null when published.</param>
public sealed record ClauseOrigin(string Name, Standing Standing, LegalReference Source, string? Reason);

/// <summary>One clause with its value.</summary>
/// <typeparam name="T">The value's type.</typeparam>
/// <param name="Origin">Name, standing and source.</param>
/// <param name="Value">The value; meaningless while the clause is unknown.</param>
/// <param name="Readings">The values an unknown clause may have, by the name a decision uses; empty when anything may be decided.</param>
public sealed record Clause<T>(ClauseOrigin Origin, T Value, IReadOnlyDictionary<string, T> Readings)
{
    /// <summary>Whether the clause is left open.</summary>
    public bool IsOpen => Origin.Standing == Standing.Unknown;
}
