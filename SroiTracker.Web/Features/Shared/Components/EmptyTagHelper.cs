using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>A list without rows, that teaches what will stand here and what to do: <c>&lt;sroi-empty title="…"&gt;…&lt;/sroi-empty&gt;</c>.</summary>
[HtmlTargetElement("sroi-empty")]
public sealed class EmptyTagHelper : TagHelper
{
    /// <summary>What is not there.</summary>
    public string Title { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "empty");
        output.Content.SetHtmlContent(Html.Element("p", "empty__title", Title));
        output.Content.AppendHtml(Html.Element("div", "empty__text", content));
    }
}
