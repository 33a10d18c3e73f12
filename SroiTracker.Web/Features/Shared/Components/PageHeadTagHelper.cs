using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>
/// The head of a page: trail, h1 and primary action; sets the title of the window too.
/// <code>&lt;sroi-page-head title="…" lead="…"&gt;&lt;sroi-crumb href="/contracten"&gt;Contracten&lt;/sroi-crumb&gt;
/// &lt;a kind="primary" href="…"&gt;…&lt;/a&gt;&lt;/sroi-page-head&gt;</code>
/// Crumbs are the pages above this one, without Start and without the page itself; anything else is shown as action.
/// </summary>
[HtmlTargetElement("sroi-page-head")]
public sealed class PageHeadTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The h1: names the thing.</summary>
    public string Title { get; set; } = "";

    /// <summary>One sentence below it.</summary>
    public string? Lead { get; set; }

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        ViewContext.ViewData["Title"] = Title;
        var crumbs = new List<(string Href, string Text)>();
        context.Items[typeof(CrumbTagHelper)] = crumbs;
        var actions = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "page-head");
        output.Content.SetHtmlContent(Trail(crumbs));
        output.Content.AppendHtml(Html.Element("h1", "utrecht-heading-1", Title));
        if (!string.IsNullOrEmpty(Lead)) output.Content.AppendHtml(Html.Element("p", "utrecht-paragraph utrecht-paragraph--lead", Lead));
        if (!actions.IsEmptyOrWhiteSpace) output.Content.AppendHtml(Html.Element("div", "page-head__actions", actions));
    }

    private TagBuilder Trail(List<(string Href, string Text)> crumbs)
    {
        var list = new TagBuilder("ol") { Attributes = { ["class"] = "trail__list" } };
        foreach (var (href, text) in crumbs.Prepend(("/", texts["Home"].Value)))
            list.InnerHtml.AppendHtml(Html.Element("li", "trail__item", Html.Link(href, text)));
        var here = Html.Element("span", null, Title);
        here.Attributes["aria-current"] = "page";
        list.InnerHtml.AppendHtml(Html.Element("li", "trail__item", here));
        var trail = Html.Element("nav", "trail", list);
        trail.Attributes["aria-label"] = texts["Trail"];
        return trail;
    }
}

/// <summary>One page above this one in the trail; inside <c>sroi-page-head</c>.</summary>
[HtmlTargetElement("sroi-crumb", ParentTag = "sroi-page-head")]
public sealed class CrumbTagHelper : TagHelper
{
    /// <summary>Its address.</summary>
    public string Href { get; set; } = "";

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var text = System.Net.WebUtility.HtmlDecode((await output.GetChildContentAsync()).GetContent());
        ((List<(string, string)>)context.Items[typeof(CrumbTagHelper)]).Add((Href, text));
        output.SuppressOutput();
    }
}
