using System.Globalization;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Draws a funnel: <c>&lt;sroi-funnel counts="@counts" /&gt;</c>. The same numbers stand in the table beside it.</summary>
[HtmlTargetElement("sroi-funnel", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FunnelTagHelper(IStringLocalizer<AlertsTexts> texts) : TagHelper
{
    private const int Width = 640;
    private const int Row = 44;
    private const int Bar = 30;

    /// <summary>The numbers.</summary>
    public FunnelCounts Counts { get; set; } = new(0, 0, 0, 0, 0, 0);

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "figure";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "trend");
        output.Attributes.SetAttribute("tabindex", "0");
        output.Attributes.SetAttribute("role", "group");
        output.Attributes.SetAttribute("aria-label", texts["Funnel"]);
        output.Content.SetHtmlContent(new HtmlString(Picture()));
    }

    private string Picture()
    {
        var words = Counts.Steps.Select(step => $"{texts["Step." + step.Key].Value}: {CountText.Show(step.Count)}").ToList();
        return $"""
            <svg class="trend__picture" viewBox="0 0 {Width} {Counts.Steps.Count * Row}" role="img" aria-labelledby="funnel-t funnel-d">
            <title id="funnel-t">{Text(texts["Funnel"])}</title><desc id="funnel-d">{Text(string.Join(", ", words))}</desc>
            {string.Concat(Counts.Steps.Select((step, place) => Line(place, step.Count, words[place])))}
            </svg>
            """;
    }

    private string Line(int place, int count, string words)
    {
        var wide = Counts.Raised == 0 ? 0 : checked((int)((long)count * Width / Counts.Raised));
        var top = place * Row;
        return string.Create(CultureInfo.InvariantCulture, $"""<rect class="funnel__back" x="0" y="{top}" width="{Width}" height="{Bar}" /><rect class="funnel__bar" x="0" y="{top}" width="{wide}" height="{Bar}" /><text class="funnel__text" x="10" y="{top + 20}">{Text(words)}</text>""");
    }

    private static string Text(string words) => HtmlEncoder.Default.Encode(words);
}
