using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>
/// Draws a series of measurements: <c>&lt;sroi-trend trend="@trend" /&gt;</c>. The same figures stand in the table beside it. A figure that
/// is not counted is an open dot.
/// </summary>
[HtmlTargetElement("sroi-trend", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TrendTagHelper(IStringLocalizer<ShortagesTexts> texts) : TagHelper
{
    private const int Width = 720;
    private const int Height = 260;
    private const int Left = 64;
    private const int Right = 16;
    private const int Top = 14;
    private const int Bottom = 34;
    private const int Lines = 4;
    private const int Edge = 90;

    /// <summary>The series.</summary>
    public Trend Trend { get; set; } = new("", []);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "trend");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", texts["TrendOf", Trend.Name]);
        output.Content.SetHtmlContent(new HtmlString(Picture()));
    }

    private string Picture()
    {
        var (first, last) = (Trend.Points[0].Measured.FirstDay, Trend.Points[^1].Measured.FirstDay);
        var top = NiceTop(Trend.Points.Max(point => point.Count));
        var frame = new Frame(first, Math.Max(1, Period.DaysBetween(first, last)), top);
        var description = texts["TrendDescription", Trend.Name, Trend.Points.Count, Trend.Points[0].Label, CountText.Show(Trend.Points[0].Count),
            Trend.Points[^1].Label, CountText.Show(Trend.Points[^1].Count)];
        return $"""
            <svg class="trend__picture" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="{Id}-t {Id}-d">
            <title id="{Id}-t">{Text(texts["TrendOf", Trend.Name])}</title><desc id="{Id}-d">{Text(description)}</desc>
            {string.Concat(Enumerable.Range(0, Lines + 1).Select(line => Grid(frame, top * line / Lines)))}
            {string.Concat(Years(first, last).Select(day => Year(frame, day)))}
            <polyline class="trend__line" points="{string.Join(' ', Trend.Points.Select(point => $"{frame.X(point.Measured.FirstDay)},{frame.Y(point.Count)}"))}" />
            {string.Concat(Trend.Points.Select(point => Dot(frame, point)))}
            </svg>
            """;
    }

    private string Id => "trend-" + string.Concat(Trend.Name.Where(char.IsAsciiLetterOrDigit));

    private static string Grid(Frame frame, long count) =>
        $"""<line class="trend__grid" x1="{Left}" x2="{Width - Right}" y1="{frame.Y(count)}" y2="{frame.Y(count)}" /><text class="trend__text trend__text--end" x="{Left - 8}" y="{frame.Y(count) + 4}">{CountText.Show(count)}</text>""";

    private static string Year(Frame frame, LocalDate day) =>
        $"""<line class="trend__grid" x1="{frame.X(day)}" x2="{frame.X(day)}" y1="{Height - Bottom}" y2="{Height - Bottom + 6}" /><text class="{(frame.X(day) > Width - Edge ? "trend__text trend__text--end" : "trend__text")}" x="{frame.X(day)}" y="{Height - 10}">{Text(MeasuredText.Show(Domain.Shortages.MeasuredOn.Of(day, Domain.Shortages.DayPrecision.Month)))}</text>""";

    private static string Dot(Frame frame, TrendPoint point) =>
        $"""<circle class="{(point.IsCounted ? "trend__dot" : "trend__dot trend__dot--open")}" cx="{frame.X(point.Measured.FirstDay)}" cy="{frame.Y(point.Count)}" r="4"><title>{Text(point.Label)}: {CountText.Show(point.Count)}</title></circle>""";

    /// <summary>January of every year between, or the first and the last day when there is none.</summary>
    private static List<LocalDate> Years(LocalDate first, LocalDate last)
    {
        var years = Enumerable.Range(first.Year + 1, Math.Max(0, last.Year - first.Year)).Select(year => new LocalDate(year, 1, 1)).ToList();
        return years.Count > 0 ? years : first == last ? [first] : [first, last];
    }

    /// <summary>The next round number that divides in four.</summary>
    private static long NiceTop(long most)
    {
        var step = 4L;
        while (step * 10 < most) step *= 10;
        return Math.Max(step, (most + step - 1) / step * step);
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);

    private sealed record Frame(LocalDate First, int Days, long Most)
    {
        internal int X(LocalDate day) => Left + (int)((long)Period.DaysBetween(First, day) * (Width - Left - Right) / Days);

        internal int Y(long count) => Height - Bottom - (int)(count * (Height - Top - Bottom) / Math.Max(1, Most));
    }
}
