using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>A bar with its text: <c>&lt;sroi-progress value="60" max="100" label="Ingevuld" text="€ 6.000 van € 10.000" /&gt;</c>. Whole numbers;
/// cents will do.</summary>
[HtmlTargetElement("sroi-progress", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ProgressTagHelper : TagHelper
{
    /// <summary>How much.</summary>
    public long Value { get; set; }

    /// <summary>Of how much.</summary>
    public long Max { get; set; } = 100;

    /// <summary>What the bar measures, read out.</summary>
    public string Label { get; set; } = "";

    /// <summary>The same in words, beside the bar.</summary>
    public string Text { get; set; } = "";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "progress");
        var bar = Html.Element("progress", "progress__bar", Text);
        bar.Attributes["max"] = Number(Math.Max(Max, 1));
        bar.Attributes["value"] = Number(Math.Clamp(Value, 0, Math.Max(Max, 1)));
        bar.Attributes["aria-label"] = Label;
        output.Content.SetHtmlContent(bar);
        output.Content.AppendHtml(Html.Element("span", "progress__text", Text));
    }

    private static string Number(long number) => number.ToString(System.Globalization.CultureInfo.InvariantCulture);
}
