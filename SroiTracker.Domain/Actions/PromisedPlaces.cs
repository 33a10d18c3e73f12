namespace SroiTracker.Domain.Actions;

/// <summary>How far a promise of places is kept: only a placement with approved credit that was not taken back counts.</summary>
/// <param name="Promised">Places promised, above zero.</param>
/// <param name="Confirmed">Places confirmed so far.</param>
public readonly record struct PromisedPlaces(int Promised, int Confirmed)
{
    /// <summary>Whether all of it is kept.</summary>
    public bool IsKept => Confirmed >= Promised;

    /// <summary>Places still to come; none when more came than was promised.</summary>
    public int Left => Math.Max(0, Promised - Confirmed);
}
