using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.AspNetCore.Mvc.ViewFeatures;
using Microsoft.AspNetCore.Razor.TagHelpers;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>
/// A form field with label, hint and error: <c>&lt;sroi-field for="Form.Value" type="Money" hint="…" /&gt;</c>. The label is the
/// Display name unless given. What was typed stays. A type that needs choices (Select, Radio) takes <c>items</c>.
/// </summary>
[HtmlTargetElement("sroi-field", TagStructure = TagStructure.WithoutEndTag)]
public sealed class FieldTagHelper(IStringLocalizer<FormTexts> texts) : TagHelper
{
    [ViewContext, HtmlAttributeNotBound]
    public ViewContext ViewContext { get; set; } = null!;

    /// <summary>The property of the form.</summary>
    public ModelExpression For { get; set; } = null!;

    /// <summary>What kind of field.</summary>
    public FieldType Type { get; set; }

    /// <summary>The name in the posted form; without it the property's own path, less a leading "Form.".</summary>
    public string? Name { get; set; }

    /// <summary>The label; without it the Display name.</summary>
    public string? Label { get; set; }

    /// <summary>How to fill it in.</summary>
    public string? Hint { get; set; }

    /// <summary>The choices of a Select or Radio.</summary>
    public IEnumerable<SelectListItem>? Items { get; set; }

    /// <summary>Value of the autocomplete attribute.</summary>
    public string? Autocomplete { get; set; }

    /// <summary>What a file field accepts, for instance ".pdf,.png".</summary>
    public string? Accept { get; set; }

    /// <summary>Whether a file field takes several files.</summary>
    public bool Multiple { get; set; }

    /// <summary>Rows of a text area.</summary>
    public int Rows { get; set; } = 4;

    /// <summary>Whether an empty field is marked as allowed; null asks the form.</summary>
    public bool? Optional { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        var field = FieldState.Of(this, texts);
        output.TagName = Type == FieldType.Radio ? "fieldset" : "div";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", ClassOf(field));
        if (Type == FieldType.Checkbox) FieldControls.Checkbox(output, field);
        else FieldControls.Labelled(output, field, this, texts);
    }

    private string ClassOf(FieldState field) =>
        "utrecht-form-field field"
        + (Type == FieldType.Checkbox ? " utrecht-form-field--checkbox field--checkbox" : "")
        + (field.IsInvalid ? " utrecht-form-field--invalid" : "");
}
