using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>A small bar of found, assumed and open clauses, with the same in words: <c>&lt;sroi-confidence value="…" /&gt;</c>.</summary>
[HtmlTargetElement("sroi-confidence", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ConfidenceTagHelper(IStringLocalizer<PolicyTexts> texts) : TagHelper
{
    private const int Width = 300;
    private const int Height = 14;

    /// <summary>What the bar shows.</summary>
    public Confidence? Value { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        if (Value is not { Total: > 0 } value)
        {
            output.SuppressOutput();
            return;
        }

        var words = texts["ConfidenceWords", value.Published, value.Assumed, value.Unknown].Value;
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "confidence");
        output.Content.SetHtmlContent(new HtmlString(Bar(value)));
        output.Content.AppendHtml($"<span class=\"confidence__words\">{HtmlEncoder.Default.Encode(words)}</span>");
    }

    /// <summary>The picture says no more than the words beside it, so it is left out for who hears the page.</summary>
    private static string Bar(Confidence value)
    {
        var found = Width * value.Published / value.Total;
        var open = Width * value.Unknown / value.Total;
        return $"""
            <svg class="confidence__bar" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="confidence__part confidence__part--found" x="0" y="0" width="{found}" height="{Height}" />
            <rect class="confidence__part confidence__part--assumed" x="{found}" y="0" width="{Width - found - open}" height="{Height}" />
            <rect class="confidence__part confidence__part--open" x="{Width - open}" y="0" width="{open}" height="{Height}" />
            </svg>
            """;
    }
}
