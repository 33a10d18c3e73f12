using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>
/// Puts the antiforgery token in every posted form that writes its address out. Forms with asp-action get theirs from the
/// framework, which leaves written-out addresses alone.
/// </summary>
[HtmlTargetElement("form", Attributes = "[method=post],action")]
public sealed class PostFormTagHelper(IHtmlGenerator generator) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (!context.AllAttributes.ContainsName("asp-antiforgery"))
            output.PostContent.AppendHtml(generator.GenerateAntiforgery(ViewContext));
    }
}
