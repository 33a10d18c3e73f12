using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>Previous and next of a list: <c>&lt;sroi-pager previous="@url" next="@url" /&gt;</c>. An empty address is left out: a page hands null on
/// as empty.</summary>
[HtmlTargetElement("sroi-pager", TagStructure = TagStructure.WithoutEndTag)]
public sealed class PagerTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>Address of the page before this one.</summary>
    public string? Previous { get; set; }

    /// <summary>Address of the page after this one.</summary>
    public string? Next { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (string.IsNullOrEmpty(Previous) && string.IsNullOrEmpty(Next))
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "nav";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "pager");
        output.Attributes.SetAttribute("aria-label", texts["Pager"]);
        Add(output, Previous, "prev", "Previous");
        Add(output, Next, "next", "Next");
    }

    private void Add(TagHelperOutput output, string? href, string rel, string key)
    {
        if (string.IsNullOrEmpty(href)) return;
        var link = Html.Link(href, texts[key]);
        link.Attributes["rel"] = rel;
        link.AddCssClass("pager__link pager__link--" + rel);
        output.Content.AppendHtml(link);
    }
}
