using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shortages;

/// <summary>
/// Draws the regions: <c>&lt;sroi-region-map page="@page" /&gt;</c>. The darker, the worse; the place stands in the region as well, so
/// that colour is not needed to read it. A circle shows what is open there: the larger, the more. The table beside it says the same.
/// </summary>
[HtmlTargetElement("sroi-region-map", TagStructure = TagStructure.WithoutEndTag)]
public sealed class RegionMapTagHelper(IStringLocalizer<ShortagesTexts> texts) : TagHelper
{
    private const int Width = 424;
    private const int Height = 500;
    private const int LabelDrop = 4;
    private const int SmallestCircle = 7;
    private const int CircleStep = 3;

    /// <summary>The comparison.</summary>
    public RegionsPage Page { get; set; } = new(RankBasis.Shortage, [], []);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "map");
        output.Content.SetHtmlContent(new HtmlString(Picture()));
    }

    private string Picture() =>
        $"""
        <svg class="map__picture" viewBox="0 0 {Width} {Height}" role="img" aria-labelledby="map-t map-d">
        <title id="map-t">{Text(texts["MapTitle"])}</title><desc id="map-d">{Text(texts["MapDescription"])}</desc>
        {string.Concat(Page.Map.Select(Region))}
        {string.Concat(Page.Map.Where(shade => shade.Size > 0).Select(Circle))}
        {string.Concat(Page.Map.Where(shade => shade.Line.Ranked.Rank is not null).Select(Label))}
        </svg>
        <figcaption class="note">{(Page.HasOpen ? Text(texts["MapCircles"]) + " " : "")}{Text(texts["MapSource"])}</figcaption>
        """;

    private string Region(RegionShade shade) =>
        $"""<path class="map__region map__region--{shade.Shade}" d="{shade.Outline.Path}"><title>{Text(Words(shade.Line))}</title></path>""";

    /// <summary>A dark line on a light edge, so that it shows on every shade.</summary>
    private static string Circle(RegionShade shade) => Ring("map__edge", shade) + Ring("map__open", shade);

    private static string Ring(string name, RegionShade shade) =>
        $"""<circle class="{name}" cx="{shade.Outline.X}" cy="{shade.Outline.Y}" r="{SmallestCircle + ((shade.Size - 1) * CircleStep)}" aria-hidden="true" />""";

    private static string Label(RegionShade shade) =>
        $"""<text class="map__label map__label--{shade.Shade}" x="{shade.Outline.X}" y="{shade.Outline.Y + LabelDrop}" aria-hidden="true">{shade.Line.Ranked.Rank}</text>""";

    private string Words(RegionLine line)
    {
        string words = line.Ranked.Rank is { } rank
            ? texts["MapRegion", line.Ranked.Figure.Name, rank, Value(line)]
            : texts["MapRegionNone", line.Ranked.Figure.Name];
        return line.Open is { } open ? words + " " + texts["MapOpen", MoneyText.Show(open)] : words;
    }

    private string Value(RegionLine line) => Page.Basis == RankBasis.PerThousand
        ? texts["PerThousandShort", TenthText.Show(line.Ranked.PerThousand)]
        : CountText.Show(line.Ranked.Figure.Shortage ?? 0);

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);
}
