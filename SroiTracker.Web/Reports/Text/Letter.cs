using System.Globalization;
using System.Text;
using SroiTracker.Web.Reports.Fonts;

namespace SroiTracker.Web.Reports.Text;

/// <summary>One character as it will be set.</summary>
/// <param name="Shown">The character that is drawn; another than was said when the font has no sign for it.</param>
/// <param name="Said">The character that was written.</param>
/// <param name="Run">The run that it comes from.</param>
/// <param name="Width">How far it moves the pen.</param>
internal readonly record struct Letter(int Shown, int Said, Run Run, int Width)
{
    internal const int Space = ' ';
    internal const int NewLine = '\n';
    private const int Unknown = '?';

    /// <summary>The characters of a text: composed, without controls and marks that nobody sees.</summary>
    internal static List<Letter> Of(Words words, TextStyle style, ReportFace[] faces)
    {
        var letters = new List<Letter>();
        foreach (var run in words.Runs)
        {
            var font = faces[run.IsBold ? TextStyle.Strong : style.Face].File;
            foreach (var rune in Clean(run.Text).EnumerateRunes()) letters.Add(Of(rune.Value, run, font, style.Size));
        }

        return letters;
    }

    private static Letter Of(int said, Run run, TrueTypeFile font, int size)
    {
        if (said == NewLine) return new(Space, NewLine, run, 0);
        var shown = font.Shows(said) ? said : Unknown;
        return new(shown, said, run, font.AdvanceOf(font.GlyphOf(shown)) * size / font.UnitsPerEm);
    }

    private static string Clean(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            if (rune.Value == NewLine || !Rune.IsControl(rune) && Rune.GetUnicodeCategory(rune) != UnicodeCategory.Format) plain.Append(rune);
            else if (rune.Value == '\t') plain.Append(' ');
        }

        return plain.ToString().Normalize(NormalizationForm.FormC);
    }
}
