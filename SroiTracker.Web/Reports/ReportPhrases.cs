using System.Globalization;
using System.Resources;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Reports;

/// <summary>The few words that the frame of a document says by itself, in the language of the document and not of the machine.</summary>
internal sealed class ReportPhrases(string language)
{
    private static readonly ResourceManager Texts = new(typeof(ReportTexts));

    private readonly CultureInfo culture = CultureInfo.GetCultureInfo(language == "en" ? "en" : "nl-NL");

    /// <summary>The language as a document names it.</summary>
    internal string Tag => culture.Name;

    internal string Day => Text("Day");

    internal string Reference => Text("Reference");

    internal string Page(int number, int count) => string.Format(CultureInfo.InvariantCulture, Text("Page"), number, count);

    internal string LinkTo(string address) => string.Format(CultureInfo.InvariantCulture, Text("LinkTo"), address);

    private string Text(string key) => Texts.GetString(key, culture) ?? key;
}
