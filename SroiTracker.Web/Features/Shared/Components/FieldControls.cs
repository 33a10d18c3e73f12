using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>The HTML of each kind of field.</summary>
internal static class FieldControls
{
    internal static void Labelled(TagHelperOutput output, FieldState field, FieldTagHelper tag, IStringLocalizer texts)
    {
        output.Content.SetHtmlContent(Label(field, tag.Type, texts));
        Surround(output, field);
        output.Content.AppendHtml(tag.Type switch
        {
            FieldType.Select => Select(field, tag.Items ?? [], texts),
            FieldType.Radio => Radios(field, tag.Items ?? []),
            FieldType.TextArea => TextArea(field, tag.Rows),
            _ => Input(field, tag),
        });
    }

    internal static void Checkbox(TagHelperOutput output, FieldState field)
    {
        var box = Named(Html.Empty("input", "utrecht-checkbox utrecht-checkbox--html-input", isVoid: true), field);
        box.Attributes["type"] = "checkbox";
        box.Attributes["value"] = "true";
        if (field.Value.StartsWith("true", StringComparison.OrdinalIgnoreCase)) box.Attributes["checked"] = "checked";
        var label = Html.Element("label", "utrecht-form-label utrecht-form-label--checkbox", field.Label);
        label.Attributes["for"] = field.Id;
        output.Content.SetHtmlContent(Html.Element("div", "field__choice", new HtmlContentBuilder().AppendHtml(box).AppendHtml(label)));
        Surround(output, field);
        var off = Html.Empty("input", null, isVoid: true);
        (off.Attributes["type"], off.Attributes["name"], off.Attributes["value"]) = ("hidden", field.Name, "false");
        output.Content.AppendHtml(off);
    }

    private static TagBuilder Label(FieldState field, FieldType type, IStringLocalizer texts)
    {
        var label = Html.Element(type == FieldType.Radio ? "legend" : "label", "utrecht-form-label field__label", field.Label);
        if (type != FieldType.Radio) label.Attributes["for"] = field.Id;
        if (field.IsOptional) label.InnerHtml.AppendHtml(" ").AppendHtml(Html.Element("span", "field__optional", texts["Optional"]));
        return label;
    }

    private static void Surround(TagHelperOutput output, FieldState field)
    {
        if (field.Hint is { } hint) Describe(output, "utrecht-form-field-description field__hint", field.HintId, hint);
        if (field.Error is { } error) Describe(output, "utrecht-form-field-error-message field__error", field.ErrorId, error);
    }

    private static void Describe(TagHelperOutput output, string cssClass, string id, string text)
    {
        var element = Html.Element("p", cssClass, text);
        element.Attributes["id"] = id;
        output.Content.AppendHtml(element);
    }

    private static TagBuilder Input(FieldState field, FieldTagHelper tag)
    {
        var classes = "utrecht-textbox utrecht-textbox--html-input field__input field__input--" + Lower(tag.Type);
        var input = Named(Html.Empty("input", tag.Type == FieldType.File ? "field__file" : classes, isVoid: true), field);
        input.Attributes["type"] = HtmlType(tag.Type);
        if (tag.Type != FieldType.File) input.Attributes["value"] = field.Value;
        if (tag.Type is FieldType.Money or FieldType.Hours) input.Attributes["inputmode"] = "decimal";
        if (tag.Type is FieldType.Number) input.Attributes["inputmode"] = "numeric";
        if (tag.Autocomplete is { } autocomplete) input.Attributes["autocomplete"] = autocomplete;
        if (tag.Accept is { } accept) input.Attributes["accept"] = accept;
        if (tag.Multiple) input.Attributes["multiple"] = "multiple";
        return input;
    }

    private static TagBuilder TextArea(FieldState field, int rows)
    {
        var area = Named(Html.Element("textarea", "utrecht-textarea utrecht-textarea--html-textarea field__input", "\n" + field.Value), field);
        area.Attributes["rows"] = rows.ToString(System.Globalization.CultureInfo.InvariantCulture);
        return area;
    }

    private static TagBuilder Select(FieldState field, IEnumerable<SelectListItem> items, IStringLocalizer texts)
    {
        var select = Named(Html.Empty("select", "utrecht-select utrecht-select--html-select field__input"), field);
        select.InnerHtml.AppendHtml(Option(new SelectListItem(texts["Choose"], ""), field.Value.Length == 0));
        foreach (var item in items) select.InnerHtml.AppendHtml(Option(item, IsChosen(item, field)));
        return select;
    }

    private static TagBuilder Option(SelectListItem item, bool isChosen)
    {
        var option = Html.Element("option", null, item.Text);
        option.Attributes["value"] = item.Value;
        if (isChosen) option.Attributes["selected"] = "selected";
        if (item.Disabled) option.Attributes["disabled"] = "disabled";
        return option;
    }

    private static HtmlContentBuilder Radios(FieldState field, IEnumerable<SelectListItem> items)
    {
        var all = new HtmlContentBuilder();
        var number = 0;
        foreach (var item in items)
        {
            // The first one carries the field's own id, so that the error summary leads to it.
            var id = number++ == 0 ? field.Id : $"{field.Id}-{number}";
            var radio = Named(Html.Empty("input", "utrecht-radio-button utrecht-radio-button--html-input", isVoid: true), field);
            (radio.Attributes["type"], radio.Attributes["value"], radio.Attributes["id"]) = ("radio", item.Value, id);
            if (IsChosen(item, field)) radio.Attributes["checked"] = "checked";
            var label = Html.Element("label", "utrecht-form-label utrecht-form-label--radio", item.Text);
            label.Attributes["for"] = id;
            all.AppendHtml(Html.Element("div", "field__choice", new HtmlContentBuilder().AppendHtml(radio).AppendHtml(label)));
        }

        return all;
    }

    private static bool IsChosen(SelectListItem item, FieldState field) => item.Value == field.Value || (field.Value.Length == 0 && item.Selected);

    private static TagBuilder Named(TagBuilder control, FieldState field)
    {
        control.Attributes["id"] = field.Id;
        control.Attributes["name"] = field.Name;
        if (field.DescribedBy is { } by) control.Attributes["aria-describedby"] = by;
        if (!field.IsInvalid) return control;
        control.Attributes["aria-invalid"] = "true";
        control.AddCssClass("is-invalid");
        return control;
    }

    private static string HtmlType(FieldType type) => type switch
    {
        FieldType.Email => "email",
        FieldType.Password => "password",
        FieldType.Date => "date",
        FieldType.File => "file",
        _ => "text",
    };

    private static string Lower(FieldType type) => type switch
    {
        FieldType.Money => "money",
        FieldType.Date => "date",
        FieldType.Hours or FieldType.Number => "number",
        _ => "text",
    };
}
