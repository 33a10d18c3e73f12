namespace SroiTracker.Web.Reports.Text;

/// <summary>Divides a text over lines: after a space, after a hyphen inside a word, and anywhere in a word that is wider than the line.</summary>
internal sealed class LineBreaker(ReportFace[] faces)
{
    /// <summary>The lines of a text; none of an empty text.</summary>
    internal List<TextLine> Lines(Words words, TextStyle style, int width)
    {
        var letters = Letter.Of(words, style, faces);
        var lines = new List<TextLine>();
        for (var start = 0; start < letters.Count;)
        {
            var end = End(letters, start, width);
            lines.Add(TextLine.Of(letters, start, end, style));
            start = end;
        }

        return lines;
    }

    /// <summary>The width of the longest line when nothing is broken that need not be.</summary>
    internal int Natural(Words words, TextStyle style) => Widest(Letter.Of(words, style, faces), (letters, at) => letters[at].Said == Letter.NewLine);

    /// <summary>The width of the longest word.</summary>
    internal int Narrowest(Words words, TextStyle style) => Widest(Letter.Of(words, style, faces), MayBreakAfter);

    private static int Widest(List<Letter> letters, Func<List<Letter>, int, bool> isEnd)
    {
        var (widest, width, spaces) = (0, 0, 0);
        for (var at = 0; at < letters.Count; at++)
        {
            width += letters[at].Width;
            spaces = letters[at].Shown == Letter.Space ? spaces + letters[at].Width : 0;
            widest = Math.Max(widest, width - spaces);
            if (isEnd(letters, at)) (width, spaces) = (0, 0);
        }

        return widest;
    }

    private static int End(List<Letter> letters, int start, int width)
    {
        var (used, possible) = (0, start);
        for (var at = start; at < letters.Count; at++)
        {
            var letter = letters[at];
            used += letter.Width;
            if (letter.Said == Letter.NewLine) return at + 1;
            if (used > width && letter.Shown != Letter.Space) return possible > start ? possible : Math.Max(at, start + 1);
            if (MayBreakAfter(letters, at)) possible = at + 1;
        }

        return letters.Count;
    }

    private static bool MayBreakAfter(List<Letter> letters, int at)
    {
        if (at + 1 >= letters.Count || letters[at + 1].Shown == Letter.Space) return false;
        return letters[at].Said switch
        {
            Letter.NewLine or Letter.Space => true,
            '-' or '/' or '@' => at > 0 && IsLetter(letters[at - 1].Said) && IsLetter(letters[at + 1].Said),
            _ => false,
        };
    }

    private static bool IsLetter(int character) => character < 0x10000 && char.IsLetter((char)character);
}
