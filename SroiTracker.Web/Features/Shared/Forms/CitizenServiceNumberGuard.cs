using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Refuses every bound text, and every name of a file, that holds a BSN; the field is named.</summary>
internal sealed class CitizenServiceNumberGuard(IModelMetadataProvider metadata, IStringLocalizer<FormTexts> texts) : IActionFilter, IOrderedFilter
{
    /// <summary>Before any filter that looks at the model state.</summary>
    public int Order => -3000;

    public void OnActionExecuting(ActionExecutingContext context)
    {
        foreach (var (name, value) in context.ActionArguments)
        {
            if (value is null) continue;
            var isForm = value is not (string or IFormFile or IEnumerable<string> or IEnumerable<IFormFile>);
            if (isForm) LookInside(context.ModelState, "", value);
            else Look(context.ModelState, name, name, value);
        }
    }

    public void OnActionExecuted(ActionExecutedContext context)
    {
    }

    private void LookInside(ModelStateDictionary state, string prefix, object form)
    {
        foreach (var property in metadata.GetMetadataForType(form.GetType()).Properties)
        {
            if (IsOrganisationNumber(property) || property.PropertyGetter?.Invoke(form) is not { } value) continue;
            Look(state, prefix + property.PropertyName, property.GetDisplayName(), value);
        }
    }

    private void Look(ModelStateDictionary state, string key, string label, object value)
    {
        if (TextsOf(value) is { } found)
        {
            if (found.Any(CitizenServiceNumber.OccursIn)) state.AddModelError(key, texts["CitizenServiceNumber", label]);
        }
        else if (value is System.Collections.IEnumerable rows)
        {
            var row = 0;
            foreach (var each in rows.Cast<object?>().OfType<object>()) Nested(state, $"{key}[{row++}].", each);
        }
        else
        {
            Nested(state, key + ".", value);
        }
    }

    private void Nested(ModelStateDictionary state, string prefix, object value)
    {
        if (value.GetType() is { IsClass: true } type && type.Assembly == typeof(CitizenServiceNumberGuard).Assembly)
            LookInside(state, prefix, value);
    }

    private static IEnumerable<string?>? TextsOf(object value) => value switch
    {
        string text => [text],
        IFormFile file => [file.FileName],
        IEnumerable<string> many => many,
        IEnumerable<IFormFile> files => files.Select(file => file.FileName),
        _ => null,
    };

    private static bool IsOrganisationNumber(ModelMetadata property) =>
        property is Microsoft.AspNetCore.Mvc.ModelBinding.Metadata.DefaultModelMetadata known
        && known.Attributes.Attributes.OfType<OrganisationNumberAttribute>().Any();
}
