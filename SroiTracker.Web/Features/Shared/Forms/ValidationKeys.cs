using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding.Metadata;

namespace SroiTracker.Web.Features.Shared.Forms;

/// <summary>Gives every validation attribute without words of its own the key of the shared sentence.</summary>
internal sealed class ValidationKeys : IValidationMetadataProvider
{
    public void CreateValidationMetadata(ValidationMetadataProviderContext context)
    {
        foreach (var attribute in context.ValidationMetadata.ValidatorMetadata.OfType<ValidationAttribute>())
        {
            if (attribute.ErrorMessage is null && attribute.ErrorMessageResourceName is null) attribute.ErrorMessage = KeyOf(attribute);
        }
    }

    private static string KeyOf(ValidationAttribute attribute) => attribute switch
    {
        RequiredAttribute => "Required",
        StringLengthAttribute or MaxLengthAttribute => "StringLength",
        MinLengthAttribute => "MinLength",
        RangeAttribute => "Range",
        EmailAddressAttribute => "Email",
        RegularExpressionAttribute => "Pattern",
        CompareAttribute => "Compare",
        UrlAttribute => "Url",
        _ => "Invalid",
    };
}
