namespace SroiTracker.Web.Reports;

/// <summary>A piece of text in one appearance.</summary>
/// <param name="Link">An address on the web that the text leads to; null for none.</param>
public sealed record Run(string Text, bool IsBold = false, string? Link = null);

/// <summary>A text of one or more runs. A new line in it is a new line on paper.</summary>
public sealed record Words(IReadOnlyList<Run> Runs)
{
    /// <summary>No text.</summary>
    public static Words None { get; } = new([]);

    /// <summary>Everything that is said, without its appearance.</summary>
    public string Plain => string.Concat(Runs.Select(run => run.Text));

    /// <summary>Plain text.</summary>
    public static Words Of(string text) => new([new Run(text)]);

    /// <summary>Bold text.</summary>
    public static Words Bold(string text) => new([new Run(text, IsBold: true)]);

    /// <summary>Text that leads to a page on the web.</summary>
    public static Words Link(string text, string address) => new([new Run(text, Link: address)]);

    /// <summary>This text and another after it.</summary>
    public Words And(Words more) => new([.. Runs, .. more.Runs]);

    public static implicit operator Words(string text) => Of(text);

    /// <summary>The same as the conversion, by name.</summary>
    public static Words ToWords(string text) => Of(text);
}
