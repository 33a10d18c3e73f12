using Microsoft.AspNetCore.Mvc.TagHelpers;
using Microsoft.AspNetCore.Razor.TagHelpers;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>Makes a button, or a link that looks like one: <c>kind="primary"</c>, secondary, subtle or danger. One primary per page.</summary>
[HtmlTargetElement("a", Attributes = "kind")]
[HtmlTargetElement("button", Attributes = "kind")]
public sealed class ButtonTagHelper : TagHelper
{
    /// <summary>Primary, secondary, subtle or danger.</summary>
    public string Kind { get; set; } = "primary";

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var classes = Kind switch
        {
            "secondary" => "utrecht-button--secondary-action",
            "subtle" => "utrecht-button--subtle",
            "danger" => "utrecht-button--secondary-action utrecht-button--danger",
            _ => "utrecht-button--primary-action",
        };
        foreach (var name in ("utrecht-button " + classes).Split(' ')) output.AddClass(name, System.Text.Encodings.Web.HtmlEncoder.Default);
        if (output.TagName == "button" && !context.AllAttributes.ContainsName("type")) output.Attributes.SetAttribute("type", "submit");
    }
}
