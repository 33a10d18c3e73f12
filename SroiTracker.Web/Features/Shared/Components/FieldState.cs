using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>What a field shows: its name, its label, what was typed and what is wrong.</summary>
internal sealed record FieldState(string Name, string Id, string Label, string? Hint, string Value, string? Error, bool IsOptional)
{
    private const string FormPrefix = "Form.";

    internal bool IsInvalid => Error is not null;

    internal string HintId => Id + "-hint";

    internal string ErrorId => Id + "-error";

    internal string? DescribedBy => (Hint, Error) switch
    {
        (null, null) => null,
        (null, _) => ErrorId,
        (_, null) => HintId,
        _ => HintId + " " + ErrorId,
    };

    internal static FieldState Of(FieldTagHelper tag, IStringLocalizer texts)
    {
        var path = tag.For.Name;
        var name = tag.Name ?? (path.StartsWith(FormPrefix, StringComparison.Ordinal) ? path[FormPrefix.Length..] : path);
        tag.ViewContext.ViewData.ModelState.TryGetValue(name, out var state);
        var hint = tag.Hint ?? (tag.Type == FieldType.Money ? texts["MoneyHint"].Value : null);
        var isOptional = tag.Optional ?? (!tag.For.Metadata.IsRequired && tag.Type is not (FieldType.Checkbox or FieldType.Radio));
        return new FieldState(
            name, FieldId.Of(name), tag.Label ?? tag.For.Metadata.GetDisplayName(), hint,
            tag.Type == FieldType.Password ? "" : state?.AttemptedValue ?? Text(tag.For.Model), state?.Errors.FirstOrDefault()?.ErrorMessage,
            isOptional);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        Money amount => MoneyText.Field(amount),
        LocalDate day => DayText.Field(day),
        Ratio number => HoursText.Show(number),
        bool yes => yes ? "true" : "false",
        _ => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture) ?? "",
    };
}
