using NodaTime;
using SroiTracker.Domain.Support;

namespace SroiTracker.Web.Data.Support;

/// <summary>What a register says about an instrument beside what the rules use.</summary>
/// <param name="Facts">What the rules use.</param>
/// <param name="Conditions">For whom and under what conditions, in our own words.</param>
/// <param name="Amount">What it gives, in words.</param>
/// <param name="Deadline">When to ask for it, in words.</param>
/// <param name="Contact">The organisation or role that gives it.</param>
/// <param name="SourceTitle">Where this was read.</param>
/// <param name="SourceUrl">Its address; null when it has none.</param>
/// <param name="CheckedOn">The day on which somebody last checked it.</param>
public sealed record InstrumentEntry(
    Instrument Facts, string Conditions, string Amount, string Deadline, string Contact, string SourceTitle, string? SourceUrl, LocalDate CheckedOn)
{
    /// <summary>The authority that keeps it; null for one that comes with the program.</summary>
    public Guid? AuthorityId { get; init; }

    /// <summary>The version that was read; zero for one that comes with the program.</summary>
    public int Version { get; init; }
}

/// <summary>
/// An instrument that an authority keeps. One with the key of an instrument that comes with the program takes its place in its regions.
/// </summary>
public sealed class InstrumentRow
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string Key { get; init; }

    public string Name { get; private set; } = "";

    public InstrumentKind Kind { get; private set; }

    /// <summary>The needs, separated by semicolons.</summary>
    public string Needs { get; private set; } = "";

    /// <summary>The codes of its regions, separated by semicolons; never empty.</summary>
    public string Regions { get; private set; } = "";

    /// <summary>The levels, separated by semicolons; empty for all.</summary>
    public string Levels { get; private set; } = "";

    public string Conditions { get; private set; } = "";

    public string Amount { get; private set; } = "";

    public string Deadline { get; private set; } = "";

    public string Contact { get; private set; } = "";

    public string SourceTitle { get; private set; } = "";

    public string? SourceUrl { get; private set; }

    public LocalDate? FromDay { get; private set; }

    public LocalDate? LastDay { get; private set; }

    public StackingStatement Stacking { get; private set; }

    public LocalDate CheckedOn { get; private set; }

    public int Version { get; private set; }

    internal void Take(InstrumentEntry entry)
    {
        var facts = entry.Facts;
        (Name, Kind, Stacking) = (facts.Name, facts.Kind, facts.Stacking);
        (Needs, Regions, Levels) = (string.Join(';', facts.Needs), string.Join(';', facts.Regions), string.Join(';', facts.Levels));
        (FromDay, LastDay) = (facts.FromDay, facts.LastDay);
        (Conditions, Amount, Deadline, Contact) = (entry.Conditions, entry.Amount, entry.Deadline, entry.Contact);
        (SourceTitle, SourceUrl, CheckedOn) = (entry.SourceTitle, entry.SourceUrl, entry.CheckedOn);
        Version++;
    }

    internal InstrumentEntry Read() => new(
        new()
        {
            Key = Key, Name = Name, Kind = Kind, Stacking = Stacking, FromDay = FromDay, LastDay = LastDay,
            Needs = [.. Split(Needs).Select(Enum.Parse<SupportNeed>)], Regions = Split(Regions),
            Levels = [.. Split(Levels).Select(level => int.Parse(level, System.Globalization.CultureInfo.InvariantCulture))],
        },
        Conditions, Amount, Deadline, Contact, SourceTitle, SourceUrl, CheckedOn) { AuthorityId = AuthorityId, Version = Version };

    private static string[] Split(string text) => text.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
