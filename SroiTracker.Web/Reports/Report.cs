using NodaTime;

namespace SroiTracker.Web.Reports;

/// <summary>A document as it is filled before anything is laid out. Equal reports give equal bytes: the day is a fact, not the clock.</summary>
public sealed record Report
{
    /// <summary>The name of the document; its first heading, unless it is a letter.</summary>
    public required string Title { get; init; }

    /// <summary>nl or en.</summary>
    public required string Language { get; init; }

    /// <summary>The day of the figures.</summary>
    public required LocalDate Day { get; init; }

    /// <summary>Who it comes from; stands at the head of every page.</summary>
    public string Sender { get; init; } = "";

    /// <summary>What stands in it, in reading order.</summary>
    public required IReadOnlyList<ReportBlock> Blocks { get; init; }

    /// <summary>Fills a document.</summary>
    /// <param name="language">nl or en; the language of its texts.</param>
    /// <param name="sender">Who it comes from.</param>
    public static Report Compose(string title, string language, LocalDate day, string sender, Action<ReportPage> fill)
    {
        var page = new ReportPage();
        fill(page);
        return new() { Title = title, Language = language, Day = day, Sender = sender, Blocks = page.Blocks };
    }
}

/// <summary>A part that several documents have: a sum, a derivation, a list of claims.</summary>
public interface IReportPart
{
    /// <summary>Adds what it has to say.</summary>
    void Compose(ReportPage page);
}
