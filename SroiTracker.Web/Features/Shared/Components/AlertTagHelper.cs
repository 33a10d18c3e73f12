using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>A message in the page: <c>&lt;sroi-alert tone="Warn"&gt;…&lt;/sroi-alert&gt;</c>. The tone is said in a word before the text.</summary>
[HtmlTargetElement("sroi-alert")]
public sealed class AlertTagHelper(IStringLocalizer<SharedTexts> texts) : TagHelper
{
    /// <summary>The colour.</summary>
    public Tone Tone { get; set; } = Tone.Info;

    public override async Task ProcessAsync(TagHelperContext context, TagHelperOutput output)
    {
        var content = await output.GetChildContentAsync();
        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", $"utrecht-alert utrecht-alert--{Tone.AlertName()} alert");
        if (!context.AllAttributes.ContainsName("role")) output.Attributes.SetAttribute("role", Tone == Tone.Bad ? "alert" : "status");
        var message = Html.Element("div", "utrecht-alert__message", Html.Element("strong", "alert__word", texts[Tone.TextKey()]));
        message.InnerHtml.AppendHtml(Html.Element("div", "alert__text", content));
        output.Content.SetHtmlContent(message);
    }
}
