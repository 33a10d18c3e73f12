using System.Globalization;
using NodaTime;
using SroiTracker.Domain.SelfChecks;
using SroiTracker.Web.Data.SelfChecks;

namespace SroiTracker.Web.Features.SelfChecks;

/// <summary>The own companies with their checks.</summary>
public sealed record SelfChecksPage(IReadOnlyList<SelfCheckLine> Companies, LocalDate Today);

/// <summary>One company with its checks, newest first.</summary>
public sealed record SelfCheckLine(Guid Id, string Name, IReadOnlyList<SelfCheck> Checks);

/// <summary>The list of statements for one company.</summary>
public sealed record SelfCheckFormPage(Guid Id, string Name, SelfCheckForm Form, SelfCheckList List);

/// <summary>The answers: by code of the statement "ja" or "nee".</summary>
public sealed class SelfCheckForm
{
    internal const string Yes = "ja";
    internal const string No = "nee";

    public Dictionary<string, string?> Answers { get; set; } = [];

    /// <summary>The answer to a statement; null when there is none.</summary>
    public bool? Of(string code) => Answers.GetValueOrDefault(code) switch { Yes => true, No => false, _ => null };
}

/// <summary>Texts of the list in the language of the page.</summary>
internal static class SelfCheckLanguage
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    internal static string Words(this SelfCheckStatement statement) => IsEnglish ? statement.En : statement.Nl;

    internal static string Words(this SelfCheckWords words) => IsEnglish ? words.En : words.Nl;
}
