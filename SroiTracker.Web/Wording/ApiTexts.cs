using System.Globalization;
using System.Resources;

namespace SroiTracker.Web.Wording;

/// <summary>Problems that the API answers with, in Dutch as its description is.</summary>
public sealed class ApiTexts
{
    private static readonly ResourceManager Texts = new(typeof(ApiTexts));

    private ApiTexts()
    {
    }

    public static string InvalidTitle => Of("Invalid.Title");

    public static string InvalidDetail => Of("Invalid.Detail");

    public static string TooManyTitle => Of("TooMany.Title");

    public static string TooManyDetail => Of("TooMany.Detail");

    private static string Of(string key) => Texts.GetString(key, CultureInfo.GetCultureInfo("nl-NL")) ?? key;
}
