using System.Text;

namespace SroiTracker.Web.Reports.Text;

/// <summary>Letters beside each other in one appearance.</summary>
/// <param name="Said">What was written where it differs from what is shown; null where it is the same.</param>
internal sealed record Fragment(string Shown, string? Said, Run Run, TextStyle Style, int Width);

/// <summary>A line of text. A space at which it was broken stays at its end, unseen, so that words do not run together for who hears them.</summary>
/// <param name="Width">Without the spaces at its end.</param>
internal sealed record TextLine(IReadOnlyList<Fragment> Fragments, int Width, TextStyle Style)
{
    internal static TextLine Of(IReadOnlyList<Letter> letters, int start, int end, TextStyle style)
    {
        var fragments = new List<Fragment>();
        for (var at = start; at < end;)
        {
            var first = letters[at];
            var next = at + 1;
            while (next < end && ReferenceEquals(letters[next].Run, first.Run) && IsOther(letters[next]) == IsOther(first)) next++;
            fragments.Add(Piece(letters, at, next, style));
            at = next;
        }

        var last = end;
        while (last > start && letters[last - 1].Shown == Letter.Space) last--;
        return new(fragments, Sum(letters, start, last), style);
    }

    private static Fragment Piece(IReadOnlyList<Letter> letters, int start, int end, TextStyle style)
    {
        var run = letters[start].Run;
        var face = run.IsBold ? TextStyle.Strong : style.Face;
        var ink = run.Link is null ? style.Ink : Ink.Link;
        var said = IsOther(letters[start]) ? Text(letters, start, end, letter => letter.Said) : null;
        return new(Text(letters, start, end, letter => letter.Shown), said, run, style with { Face = face, Ink = ink }, Sum(letters, start, end));
    }

    private static bool IsOther(Letter letter) => letter.Shown != letter.Said && letter.Said != Letter.NewLine;

    private static int Sum(IReadOnlyList<Letter> letters, int start, int end)
    {
        var sum = 0;
        for (var at = start; at < end; at++) sum += letters[at].Width;
        return sum;
    }

    private static string Text(IReadOnlyList<Letter> letters, int start, int end, Func<Letter, int> part)
    {
        var text = new StringBuilder(end - start);
        for (var at = start; at < end; at++) text.Append(new Rune(part(letters[at])));
        return text.ToString();
    }
}
