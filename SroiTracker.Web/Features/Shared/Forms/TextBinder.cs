using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Binds one value from text; what was typed is kept, and a fault says what to do.</summary>
internal sealed class TextBinder(Func<string, (object? Value, string Fault)> read) : IModelBinder
{
    private const int LongestText = 200;

    public Task BindModelAsync(ModelBindingContext bindingContext)
    {
        var name = bindingContext.ModelName;
        var given = bindingContext.ValueProvider.GetValue(name);
        if (given == ValueProviderResult.None) return Task.CompletedTask;
        bindingContext.ModelState.SetModelValue(name, given);
        var text = given.FirstValue ?? "";
        if (string.IsNullOrWhiteSpace(text)) return Empty(bindingContext);

        var (value, fault) = text.Length > LongestText ? (null, "Invalid") : read(text);
        if (value is null) bindingContext.ModelState.TryAddModelError(name, Sentence(bindingContext, fault));
        else bindingContext.Result = ModelBindingResult.Success(value);
        return Task.CompletedTask;
    }

    private static Task Empty(ModelBindingContext context)
    {
        if (context.ModelMetadata.IsReferenceOrNullableType) context.Result = ModelBindingResult.Success(null);
        else context.ModelState.TryAddModelError(context.ModelName, Sentence(context, "Required"));
        return Task.CompletedTask;
    }

    private static string Sentence(ModelBindingContext context, string key)
    {
        var texts = context.HttpContext.RequestServices.GetRequiredService<IStringLocalizer<FormTexts>>();
        return texts[key, context.ModelMetadata.GetDisplayName()];
    }
}
