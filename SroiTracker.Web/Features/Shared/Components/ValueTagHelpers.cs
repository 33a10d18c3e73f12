using Microsoft.AspNetCore.Razor.TagHelpers;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>An amount, € 1.234,56, that does not break over lines: <c>&lt;sroi-money amount="@Model.Outstanding" /&gt;</c>. Null shows a
/// dash.</summary>
[HtmlTargetElement("sroi-money", TagStructure = TagStructure.WithoutEndTag)]
public sealed class MoneyTagHelper : TagHelper
{
    /// <summary>The amount.</summary>
    public Money? Amount { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagName = "span";
        output.TagMode = TagMode.StartTagAndEndTag;
        output.Attributes.SetAttribute("class", Amount is { IsNegative: true } ? "money money--negative" : "money");
        output.Content.SetContent(Amount is { } amount ? MoneyText.Show(amount) : "–");
    }
}

/// <summary>A day, 5 maart 2026: <c>&lt;sroi-day value="@Model.Start" /&gt;</c>; <c>short</c> gives 05-03-2026. Null shows a dash.</summary>
[HtmlTargetElement("sroi-day", TagStructure = TagStructure.WithoutEndTag)]
public sealed class DayTagHelper : TagHelper
{
    /// <summary>The day.</summary>
    public LocalDate? Value { get; set; }

    /// <summary>Whether to write it in digits.</summary>
    public bool Short { get; set; }

    public override void Process(TagHelperContext context, TagHelperOutput output)
    {
        output.TagMode = TagMode.StartTagAndEndTag;
        output.TagName = Value is null ? "span" : "time";
        output.Attributes.SetAttribute("class", "day");
        if (Value is { } day) output.Attributes.SetAttribute("datetime", DayText.Field(day));
        output.Content.SetContent(Value is { } shown ? Short ? DayText.Short(shown) : DayText.Show(shown) : "–");
    }
}
