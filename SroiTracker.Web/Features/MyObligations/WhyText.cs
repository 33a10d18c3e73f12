using Microsoft.Extensions.Localization;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>The reason of a booking: a person's own words, or the name of what happened in the reader's language.</summary>
internal static class WhyText
{
    internal static string Of(string why, IStringLocalizer texts) => texts["Why." + why] is { ResourceNotFound: false } known ? known : why;
}
