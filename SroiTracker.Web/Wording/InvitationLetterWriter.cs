using System.Globalization;
using System.Resources;
using NodaTime;

namespace SroiTracker.Web.Wording;

/// <summary>Writes the letter to who is invited to act for a company, in Dutch; the line with the link stands alone.</summary>
public sealed class InvitationLetterWriter
{
    private static readonly ResourceManager Texts = new(typeof(MembersTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The letter.</summary>
    /// <param name="until">The last day on which the link works.</param>
    public string Body(string company, string secret, LocalDate until) => string.Join(
        '\n', Word("Letter.Intro", company), "", "/uitnodiging/open?sleutel=" + secret, "", Word("Letter.Until", DayText.Short(until)),
        Word("Letter.Unexpected"));

    private static string Word(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, Dutch) ?? key, values);
}
