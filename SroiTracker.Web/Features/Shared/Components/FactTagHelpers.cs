using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>Facts about one thing: <c>&lt;sroi-facts&gt;&lt;sroi-fact label="Einde"&gt;…&lt;/sroi-fact&gt;…&lt;/sroi-facts&gt;</c>.</summary>
[HtmlTargetElement("sroi-facts")]
public sealed class FactsTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "dl";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "facts");
    }
}

/// <summary>One fact; inside <c>sroi-facts</c>.</summary>
[HtmlTargetElement("sroi-fact", ParentTag = "sroi-facts")]
public sealed class FactTagHelper : TagHelper
{
    /// <summary>What is told.</summary>
    public string Label { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var value = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "facts__fact");
        output.Content.SetHtmlContent(Html.Element("dt", "facts__label", Label));
        output.Content.AppendHtml(Html.Element("dd", "facts__value", value));
    }
}
