using System.Globalization;
using System.Text;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Makes a name that is safe to show and to save out of the name a file was sent with.</summary>
public static class EvidenceName
{
    private const int Longest = 80;
    private const string Unnamed = "bestand";
    private const string Forbidden = "<>:\"|?*%;";

    /// <summary>The last part of the path, without signs that steer a screen or a disk, with the ending of its real kind.</summary>
    public static string Clean(string? sent, EvidenceFormat format)
    {
        var last = (sent ?? "").Replace('\\', '/').Split('/')[^1];
        var letters = Normal(last).Where(letter => !Forbidden.Contains(letter, StringComparison.Ordinal) && IsShown(letter));
        var stem = Path.GetFileNameWithoutExtension(string.Concat(letters)).Trim(' ', '.');
        if (stem.Length > Longest) stem = stem[..Longest].TrimEnd(' ', '.');
        return (stem.Length == 0 ? Unnamed : stem) + Ending(format);
    }

    /// <summary>Half a letter, which a name may hold and a text may not, stays out.</summary>
    private static string Normal(string name)
    {
        var whole = string.Concat(name.EnumerateRunes().Where(rune => rune != Rune.ReplacementChar));
        return whole.Normalize(NormalizationForm.FormC);
    }

    private static bool IsShown(char letter) => char.GetUnicodeCategory(letter) is not (UnicodeCategory.Control or UnicodeCategory.Format
        or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.Surrogate);

    private static string Ending(EvidenceFormat format) => format switch
    {
        EvidenceFormat.Pdf => ".pdf",
        EvidenceFormat.Jpeg => ".jpg",
        _ => ".png",
    };
}
