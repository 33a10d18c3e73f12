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

    public static string TokenTitle => Of("Token.Title");

    public static string TokenDetail => Of("Token.Detail");

    public static string ScopeTitle => Of("Scope.Title");

    public static string ScopeDetail => Of("Scope.Detail");

    public static string JsonUnreadable => Of("Json.Unreadable");

    public static string JsonEmpty => Of("Json.Empty");

    public static string JsonTooMany => Of("Json.TooMany");

    public static string JsonTooManyFields => Of("Json.TooManyFields");

    public static string JsonNested => Of("Json.Nested");

    public static string JsonTwice => Of("Json.Twice");

    public static string QueryRegion => Of("Query.Region");

    public static string QueryCrebo => Of("Query.Crebo");

    public static string QueryTake => Of("Query.Take");

    private static string Of(string key) => Texts.GetString(key, CultureInfo.GetCultureInfo("nl-NL")) ?? key;
}
