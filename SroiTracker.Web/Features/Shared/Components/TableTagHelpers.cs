using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>
/// A table of data that scrolls inside its own box on a narrow screen: <c>&lt;sroi-table caption="…"&gt;</c> with thead and
/// tbody inside. The caption is read out; it is shown with <c>show-caption</c>. Use class <c>number</c> on cells of numbers.
/// </summary>
[HtmlTargetElement("sroi-table")]
public sealed class TableTagHelper : TagHelper
{
    /// <summary>What the table lists.</summary>
    public string Caption { get; set; } = "";

    /// <summary>Whether the caption is shown as well.</summary>
    public bool ShowCaption { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var rows = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "table-box");
        output.Attributes.SetAttribute("role", "region");
        output.Attributes.SetAttribute("aria-label", Caption);
        output.Attributes.SetAttribute("tabindex", "0");
        var table = Html.Empty("table", "utrecht-table utrecht-table--row-hover");
        table.InnerHtml.AppendHtml(Html.Element("caption", ShowCaption ? "utrecht-table__caption" : "visually-hidden", Caption));
        table.InnerHtml.AppendHtml(rows);
        output.Content.SetHtmlContent(table);
    }
}

/// <summary>Gives every header cell a scope and the cells their class.</summary>
[HtmlTargetElement("th")]
[HtmlTargetElement("td")]
public sealed class CellTagHelper : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (output.TagName == "th" && !output.Attributes.ContainsName("scope")) output.Attributes.SetAttribute("scope", "col");
        var name = output.TagName == "th" ? "utrecht-table__header-cell" : "utrecht-table__cell";
        output.AddClass(name, HtmlEncoder.Default);
    }
}
