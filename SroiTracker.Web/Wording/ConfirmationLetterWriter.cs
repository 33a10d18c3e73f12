using System.Globalization;
using System.Resources;
using NodaTime;

namespace SroiTracker.Web.Wording;

/// <summary>Writes the letter that asks a school or student to confirm, in Dutch and English; the line with the link stands alone. It holds no name
/// and no amount.</summary>
public sealed class ConfirmationLetterWriter
{
    private static readonly ResourceManager Texts = new(typeof(ConfirmationsTexts));
    private static readonly CultureInfo[] Languages = [CultureInfo.GetCultureInfo("nl-NL"), CultureInfo.GetCultureInfo("en")];

    /// <summary>The letter.</summary>
    /// <param name="until">The last day on which the link works.</param>
    public string Body(string company, string secret, LocalDate until)
    {
        var (dutch, english) = (Part(Languages[0], company, until), Part(Languages[1], company, until));
        return string.Join('\n', dutch.Intro, "", PathOf(secret), "", dutch.Until, "", english.Intro, english.Until);
    }

    /// <summary>Where the link leads, below the address of this program.</summary>
    public static string PathOf(string secret) => "/bevestiging/open?sleutel=" + secret;

    private static (string Intro, string Until) Part(CultureInfo language, string company, LocalDate until) =>
        (Word(language, "Letter.Intro", company), Word(language, "Letter.Until", DayText.Short(until)));

    private static string Word(CultureInfo language, string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, language) ?? key, values);
}
