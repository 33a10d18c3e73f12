namespace SroiTracker.Domain.Shortages;

/// <summary>Short code of a sector chamber (sectorkamer) in the seed tables: two to eight lower-case letters, "zws".</summary>
public readonly record struct SectorCode
{
    private const int Shortest = 2;
    private const int Longest = 8;

    private SectorCode(string text) => Text = text;

    /// <summary>The letters.</summary>
    public string Text { get; }

    /// <summary>Reads two to eight lower-case letters; null when it is anything else.</summary>
    public static SectorCode? Parse(string? text) =>
        text is { Length: >= Shortest and <= Longest } && text.All(char.IsAsciiLetterLower) ? new(text) : null;

    /// <summary>The letters.</summary>
    public override string ToString() => Text;
}
