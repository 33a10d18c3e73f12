using System.Globalization;
using System.Resources;

namespace SroiTracker.Web.Wording;

/// <summary>
/// Puts a report in a letter to the confidant, in Dutch around the reporter's own words. Those words stand behind a sign, so that no line of
/// them becomes a link.
/// </summary>
public sealed class ConcernLetterWriter
{
    private const string Sign = "> ";
    private static readonly ResourceManager Texts = new(typeof(ConcernsTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    /// <summary>The letter.</summary>
    /// <param name="contact">How to reach the reporter; null for who wants to stay unknown.</param>
    public string Body(string authority, string text, string? contact) => string.Join(
        '\n',
        Word("Letter.Intro", authority),
        "",
        Quoted(text),
        "",
        Word(contact is null ? "Letter.NoContact" : "Letter.Contact"),
        contact is null ? "" : Quoted(contact),
        "",
        Word("Letter.OnlyYou"));

    private static string Quoted(string text) => string.Join('\n', text.Trim().ReplaceLineEndings("\n").Split('\n').Select(line => Sign + line));

    private static string Word(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, Dutch) ?? key, values);
}
