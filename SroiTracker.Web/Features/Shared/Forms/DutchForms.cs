using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.Options;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Forms in Dutch: how amounts, days and hours are read, and what stands beside a field that is wrong.</summary>
internal static class DutchForms
{
    internal static IMvcBuilder AddDutchForms(this IMvcBuilder mvc)
    {
        mvc.Services.AddSingleton<IConfigureOptions<MvcOptions>, FormSettings>();
        return mvc.AddDataAnnotationsLocalization(options =>
            options.DataAnnotationLocalizerProvider = (type, factory) => FormLocalizer.For(type, factory));
    }

    private sealed class FormSettings(IStringLocalizer<FormTexts> texts) : IConfigureOptions<MvcOptions>
    {
        public void Configure(MvcOptions options)
        {
            options.ModelBinderProviders.Insert(0, new DutchBinders());
            options.ModelMetadataDetailsProviders.Add(new ValidationKeys());
            options.Filters.Add<CitizenServiceNumberGuard>();
            Say(options.ModelBindingMessageProvider);
        }

        private void Say(DefaultModelBindingMessageProvider messages)
        {
            messages.SetValueMustNotBeNullAccessor(_ => texts["ValueMissing"]);
            messages.SetMissingBindRequiredValueAccessor(_ => texts["ValueMissing"]);
            messages.SetMissingKeyOrValueAccessor(() => texts["ValueMissing"]);
            messages.SetMissingRequestBodyRequiredValueAccessor(() => texts["ValueMissing"]);
            messages.SetAttemptedValueIsInvalidAccessor((_, _) => texts["ValueInvalid"]);
            messages.SetNonPropertyAttemptedValueIsInvalidAccessor(_ => texts["ValueInvalid"]);
            messages.SetUnknownValueIsInvalidAccessor(_ => texts["ValueInvalid"]);
            messages.SetNonPropertyUnknownValueIsInvalidAccessor(() => texts["ValueInvalid"]);
            messages.SetValueIsInvalidAccessor(_ => texts["ValueInvalid"]);
            messages.SetValueMustBeANumberAccessor(_ => texts["NumberInvalid"]);
            messages.SetNonPropertyValueMustBeANumberAccessor(() => texts["NumberInvalid"]);
        }
    }
}
