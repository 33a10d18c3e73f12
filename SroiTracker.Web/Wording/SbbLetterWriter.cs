using System.Globalization;
using System.Resources;
using NodaTime;
using NodaTime.Text;

namespace SroiTracker.Web.Wording;

/// <summary>What a letter to SBB says: facts of a company, no person.</summary>
/// <param name="Qualification">Null while nobody knows for which one.</param>
public sealed record SbbLetterFacts(string Authority, string Company, string Kvk, string? Qualification, string? Crebo, LocalDate AskedOn);

/// <summary>Asks SBB in Dutch to recognise a company, whatever the language of who asks.</summary>
public sealed class SbbLetterWriter
{
    private static readonly ResourceManager Texts = new(typeof(LeadsTexts));
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");
    private static readonly LocalDatePattern Day = LocalDatePattern.Create("d MMMM yyyy", Dutch);

    /// <summary>The subject: the company.</summary>
    public string Subject(SbbLetterFacts facts) => Format("AskTitle", facts.Company);

    /// <summary>The letter.</summary>
    public string Body(SbbLetterFacts facts) => string.Join(
        '\n',
        Format("Letter.Greeting"),
        "",
        Format("Letter.Asks", facts.Authority),
        "",
        Format("Letter.Company", facts.Company),
        Format("Letter.Kvk", facts.Kvk),
        facts.Crebo is { } crebo ? Format("Letter.Qualification", facts.Qualification ?? crebo, crebo) : Format("Letter.NoQualification"),
        Format("Letter.AskedOn", Day.Format(facts.AskedOn)),
        "",
        Format("Letter.Question"));

    private static string Format(string key, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, Texts.GetString(key, Dutch) ?? key, values);
}
