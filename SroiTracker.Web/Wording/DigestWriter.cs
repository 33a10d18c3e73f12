using System.Globalization;
using System.Resources;
using NodaTime;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Wording;

/// <summary>One line of a digest, as far as its words go.</summary>
public sealed record DigestWords(string Area, string What, long Count, MeasuredOn Measured, string Reference, string Company, long? Places,
    string Page);

/// <summary>Puts the new alerts of an adviser in words. A line that is an address stands on its own.</summary>
/// <param name="culture">The reader's language.</param>
public sealed class DigestWriter(CultureInfo culture)
{
    private static readonly ResourceManager Texts = new(typeof(DigestTexts));

    /// <summary>The subject: a number, no names.</summary>
    public string Subject(int total) => Format(total == 1 ? "SubjectOne" : "Subject", CountText.Show(total));

    /// <summary>The message.</summary>
    public string Body(IReadOnlyList<DigestWords> lines, int total, string all)
    {
        var parts = new List<string> { Format("Intro") };
        parts.AddRange(lines.Select((line, place) => Line(line, place + 1)));
        parts.Add(Format(total > lines.Count ? "More" : "All", CountText.Show(total - lines.Count)) + "\n" + all);
        return string.Join("\n\n", parts);
    }

    private string Line(DigestWords line, int place)
    {
        var places = line.Places is { } known ? Format("Places", CountText.Show(known)) : Format("PlacesUnknown");
        return Format("Line", place, line.Area, line.What, CountText.Show(line.Count), MeasuredText.Show(line.Measured), line.Reference,
            line.Company) + " " + places
            + "\n" + line.Page;
    }

    private string Format(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, culture) ?? key, values);
}
