using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>How something stands, in a word with a colour: <c>&lt;sroi-status tone="Good"&gt;op schema&lt;/sroi-status&gt;</c>.</summary>
[HtmlTargetElement("sroi-status")]
public sealed class StatusTagHelper : TagHelper
{
    /// <summary>The colour.</summary>
    public Tone Tone { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"utrecht-data-badge status status--{Tone.CssName()}");
    }
}
