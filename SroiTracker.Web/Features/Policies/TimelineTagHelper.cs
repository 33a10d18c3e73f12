using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>Draws the versions of an authority on a line: <c>&lt;sroi-versions authority="…" /&gt;</c>. The table beside it says the same.</summary>
[HtmlTargetElement("sroi-versions", TagStructure = TagStructure.WithoutEndTag)]
public sealed class TimelineTagHelper(IStringLocalizer<PolicyTexts> texts) : TagHelper
{
    private const int Width = 720;
    private const int Height = 96;
    private const int Margin = 16;
    private const int Bar = 28;
    private const int BarTop = 22;

    /// <summary>The authority.</summary>
    public AuthorityLine? Authority { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Authority is not { } authority) return;
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "trend");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", texts["TimelineOf", authority.Name]);
        output.Content.SetHtmlContent(new HtmlString(Picture(authority)));
    }

    private string Picture(AuthorityLine authority)
    {
        var versions = authority.Versions.Reverse().ToList();
        var first = versions[0].Version.ValidFrom;
        var last = LocalDate.Max(authority.Today, versions[^1].Version.ValidFrom).PlusMonths(6);
        int X(LocalDate day) => Margin
            + (int)((long)Period.DaysBetween(first, day) * (Width - (2 * Margin)) / Math.Max(1, Period.DaysBetween(first, last)));
        var words = string.Join("; ", versions.Select(line => $"{DayText.Show(line.Version.ValidFrom)}: {line.Version.Title}"));
        return $"""
            <svg class="trend__picture" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="versies-titel versies-uitleg">
            <title id="versies-titel">{Text(texts["TimelineOf", authority.Name])}</title><desc id="versies-uitleg">{Text(words)}</desc>
            {string.Concat(versions.Select((line, index) => Version(line, index, X, last)))}
            <line class="versions__today" x1="{X(authority.Today)}" x2="{X(authority.Today)}" y1="{BarTop - 8}" y2="{BarTop + Bar + 8}" />
            <text class="trend__text trend__text--end" x="{X(authority.Today)}" y="{BarTop - 10}">{Text(texts["Today"])}</text>
            </svg>
            """;
    }

    private static string Version(VersionLine line, int index, Func<LocalDate, int> x, LocalDate last)
    {
        var (from, to) = (x(line.Version.ValidFrom), x(line.Until ?? last));
        var low = index % 2 == 1 ? 16 : 0;
        return $"""
            <rect class="versions__bar versions__bar--{index % 2}" x="{from}" y="{BarTop}" width="{Math.Max(2, to - from)}" height="{Bar}"><title>{Text(line.Version.Title)}</title></rect>
            <text class="trend__text versions__day" x="{from}" y="{BarTop + Bar + 18 + low}">{DayText.Short(line.Version.ValidFrom)}</text>
            """;
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);
}
