using System.Globalization;
using System.Resources;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Confirmations;

/// <summary>Puts an answer in the Dutch words in which contractor and adviser read it, whatever language the answer was given in.</summary>
internal static class ConfirmationWords
{
    private static readonly ResourceManager Texts = new(typeof(ConfirmationsTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    internal static ConfirmationReply Of(bool isSchool, bool isRight, string reason)
    {
        var said = Word(isSchool ? "SchoolDenies" : "StudentDenies");
        return new(isRight, reason, reason.Length == 0 ? said : $"{said} {reason}", Word("TaskTitle"));
    }

    private static string Word(string key) => Texts.GetString(key, Dutch) ?? key;
}
