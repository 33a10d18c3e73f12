using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>All errors of a form, each a link to its field: <c>&lt;sroi-error-summary /&gt;</c> above the form. Nothing when all is well.</summary>
[HtmlTargetElement("sroi-error-summary", TagStructure = TagStructure.WithoutEndTag)]
public sealed class ErrorSummaryTagHelper(IStringLocalizer<FormTexts> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var faults = ViewContext.ViewData.ModelState
            .OrderBy(entry => PlaceInForm(entry.Key))
            .SelectMany(entry => (entry.Value?.Errors ?? []).Select(error => (entry.Key, error.ErrorMessage))).ToList();
        if (faults.Count == 0)
        {
            output.SuppressOutput();
            return;
        }

        output.TagName = "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", "utrecht-alert utrecht-alert--error alert");
        output.Attributes.SetAttribute("role", "alert");
        output.Attributes.SetAttribute("id", "error-summary");
        output.Attributes.SetAttribute("tabindex", "-1");
        var message = Html.Element("div", "utrecht-alert__message", Html.Element("strong", "alert__word", texts["SummaryTitle"]));
        message.InnerHtml.AppendHtml(Html.Element("ul", "alert__list", Items(faults)));
        output.Content.SetHtmlContent(message);
    }

    /// <summary>The order of the form's properties, which is the order of its fields; anything else comes first.</summary>
    private int PlaceInForm(string key)
    {
        var form = ViewContext.ViewData.ModelMetadata.Properties["Form"] ?? ViewContext.ViewData.ModelMetadata;
        var place = 1;
        foreach (var property in form.Properties)
        {
            if (property.PropertyName == key.Split('.', '[')[0]) return place;
            place++;
        }

        return 0;
    }

    private static Microsoft.AspNetCore.Html.HtmlContentBuilder Items(IEnumerable<(string Key, string Message)> faults)
    {
        var items = new Microsoft.AspNetCore.Html.HtmlContentBuilder();
        foreach (var (key, message) in faults)
        {
            var item = Html.Empty("li", null);
            if (key.Length == 0) item.InnerHtml.Append(message);
            else item.InnerHtml.AppendHtml(Html.Link("#" + FieldId.Of(key), message));
            items.AppendHtml(item);
        }

        return items;
    }
}
