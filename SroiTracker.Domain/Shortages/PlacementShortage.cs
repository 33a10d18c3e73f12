namespace SroiTracker.Domain.Shortages;

/// <summary>The learning pathway (leerweg) a figure counts.</summary>
public enum ShortagePathway
{
    /// <summary>Internships and apprenticeships together.</summary>
    Both,

    /// <summary>Internships (bol).</summary>
    Bol,

    /// <summary>Apprenticeships (bbl).</summary>
    Bbl,

    /// <summary>The source does not say.</summary>
    Unknown,
}

/// <summary>How sure a figure is (kwaliteit).</summary>
public enum FigureMark
{
    /// <summary>Counted (geteld), exact or rounded.</summary>
    Counted,

    /// <summary>An indication or a bound (indicatief); never part of a sum.</summary>
    Indicative,

    /// <summary>Not counted, or not known how (onbekend); never part of a sum.</summary>
    Unknown,
}

/// <summary>A shortage of places for students (stagetekort): so many students lack a place. Not a shortage of workers.</summary>
/// <param name="Scope">What is counted.</param>
/// <param name="Pathway">The learning pathway.</param>
/// <param name="Count">The number of places short; null when it was not counted.</param>
/// <param name="Mark">How sure the number is.</param>
public sealed record PlacementShortage(ShortageScope Scope, ShortagePathway Pathway, long? Count, FigureMark Mark);

/// <summary>The figures that one source measured on one day. A snapshot is never changed; a correction is a later snapshot.</summary>
/// <param name="Source">Who published it.</param>
/// <param name="MeasuredOn">The day of measurement.</param>
/// <param name="Figures">The figures.</param>
public sealed record ShortageSnapshot(string Source, MeasuredOn MeasuredOn, IReadOnlyList<PlacementShortage> Figures);

/// <summary>What is known of one scope on a day: the latest figure and how long the shortage has lasted.</summary>
/// <param name="Scope">What is counted.</param>
/// <param name="Pathway">The learning pathway; Both when two counted parts were added.</param>
/// <param name="Count">The number of places short; zero when the shortage is gone.</param>
/// <param name="Mark">How sure the number is.</param>
/// <param name="MeasuredOn">The day of measurement.</param>
/// <param name="Source">Who published it.</param>
/// <param name="Persistence">How many measured days in a row, up to the latest, showed a shortage.</param>
public sealed record CurrentShortage(
    ShortageScope Scope,
    ShortagePathway Pathway,
    long Count,
    FigureMark Mark,
    MeasuredOn MeasuredOn,
    string Source,
    int Persistence);
