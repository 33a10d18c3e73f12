using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>Filters in words: <c>&lt;sroi-chips&gt;&lt;sroi-chip href="?…" active="true"&gt;te
/// laat&lt;/sroi-chip&gt;…&lt;/sroi-chips&gt;</c>.</summary>
[HtmlTargetElement("sroi-chips")]
public sealed class ChipsTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "ul";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "chips");
        output.Attributes.SetAttribute("aria-label", texts["Filters"]);
    }
}

/// <summary>One filter; the active one is marked for the eye and for the ear.</summary>
[HtmlTargetElement("sroi-chip", ParentTag = "sroi-chips")]
public sealed class ChipTagHelper : TagHelper
{
    /// <summary>The list with this filter.</summary>
    public string Href { get; set; } = "";

    /// <summary>Whether the list has this filter now.</summary>
    public bool Active { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var link = Html.Element("a", Active ? "chip chip--active" : "chip", await output.GetChildContentAsync());
        link.Attributes["href"] = Href;
        if (Active) link.Attributes["aria-current"] = "true";
        output.TagName = "li";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Content.SetHtmlContent(link);
    }
}
