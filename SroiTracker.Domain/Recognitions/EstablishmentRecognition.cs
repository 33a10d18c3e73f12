using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Recognitions;

/// <summary>
/// The recognition (erkenning) of one establishment for one qualification, for as long as it lasts. It holds per qualification (article 6(2))
/// and per establishment (article 6(3)) of the Reglement erkenning leerbedrijven SBB (BWBR0036743).
/// </summary>
/// <param name="Qualification">The qualification it is for.</param>
/// <param name="From">The first day.</param>
/// <param name="Until">The last day; SBB sets it four years on (article 6(5)).</param>
/// <param name="WithdrawnOn">The first day on which it no longer holds because SBB took it back (article 8); null when it did not.</param>
public sealed record EstablishmentRecognition(CreboCode Qualification, LocalDate From, LocalDate Until, LocalDate? WithdrawnOn)
{
    /// <summary>Whether it holds on the day.</summary>
    public bool HoldsOn(LocalDate day) => day >= From && day <= Until && !(day >= WithdrawnOn);
}
