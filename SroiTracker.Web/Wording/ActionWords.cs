using System.Globalization;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Wording;

/// <summary>Writes the names that kinds of action carry as data in the language of the reader.</summary>
public static class ActionWords
{
    /// <summary>The name in the language of the page.</summary>
    public static string Show(ActionName name) => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en" ? name.En : name.Nl;
}
