using NodaTime;

namespace SroiTracker.Domain.Support;

/// <summary>What an instrument is.</summary>
public enum InstrumentKind
{
    /// <summary>A national scheme (regeling), such as SLIM.</summary>
    Scheme,

    /// <summary>A training fund of a sector (O&amp;O-fonds).</summary>
    SectorFund,

    /// <summary>A scheme of a municipality or region.</summary>
    LocalScheme,

    /// <summary>Help by people: advice, training, extra supervision, the regional mobility team.</summary>
    Offer,

    /// <summary>Something to use: a hall, tools, transport (in natura).</summary>
    InKind,
}

/// <summary>Whether the conditions of an instrument let it go together with social return for the same place.</summary>
public enum StackingStatement
{
    /// <summary>It may go together.</summary>
    Yes,

    /// <summary>It may not go together.</summary>
    No,

    /// <summary>The conditions do not say, or it depends: ask who gives it.</summary>
    Ask,
}

/// <summary>A scheme or offer that helps to make a place possible (instrument); its conditions are facts of its source, checked on a day.</summary>
public sealed record Instrument
{
    /// <summary>Its name among the instruments; never renamed.</summary>
    public required string Key { get; init; }

    /// <summary>Its name for people.</summary>
    public required string Name { get; init; }

    /// <summary>What it is.</summary>
    public required InstrumentKind Kind { get; init; }

    /// <summary>What it helps against.</summary>
    public required IReadOnlyList<SupportNeed> Needs { get; init; }

    /// <summary>Codes of the labour-market regions where it is; empty means the whole country.</summary>
    public required IReadOnlyList<string> Regions { get; init; }

    /// <summary>Levels of vocational education that it is for; empty means all.</summary>
    public required IReadOnlyList<int> Levels { get; init; }

    /// <summary>The first day on which it can be used; null when that is not known.</summary>
    public LocalDate? FromDay { get; init; }

    /// <summary>The last day on which it can be used or asked for; null while it has no end.</summary>
    public LocalDate? LastDay { get; init; }

    /// <summary>Whether it may go together with social return.</summary>
    public required StackingStatement Stacking { get; init; }

    /// <summary>Whether it can be used on the day; both ends are inside.</summary>
    public bool IsOpenOn(LocalDate day) => (FromDay is not { } from || from <= day) && (LastDay is not { } last || day <= last);
}
