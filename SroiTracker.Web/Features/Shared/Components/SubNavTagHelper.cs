using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared.Navigation;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>
/// The way between the pages of an area: <c>&lt;sroi-sub-nav area="Figures" /&gt;</c> below the head of the page. It holds only what the role may
/// open, marks the page itself, and is left out when there is nowhere to go.
/// </summary>
[HtmlTargetElement("sroi-sub-nav", TagStructure = TagStructure.WithoutEndTag)]
public sealed class SubNavTagHelper(IStringLocalizer<SubNavTexts> texts, CurrentUserHolder current) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The pages that belong together.</summary>
    public SubNavArea Area { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var items = SubNavTable.Of(Area).Where(item => current.User?.May(item.Needs) == true).ToList();
        var address = ViewContext.HttpContext.Request.Path.Value ?? "";
        var here = SubNavTable.At(items, address);
        output.TagName = null;
        if (items.Count < 2) return;
        output.Content.SetHtmlContent(SubNavList.Of(
            texts["Label." + Area], items.Select(item => (item.Path, texts[item.Key].Value)), here?.Path, address.Length == here?.Path.Length));
    }
}
