using System.Globalization;
using SroiTracker.Web.Reports.Layout;

namespace SroiTracker.Web.Reports.Pdf;

/// <summary>The headings as a list beside the document, each below the one of a higher level before it.</summary>
internal sealed class BookmarkObjects(PdfBytes file, Dictionary<PageCanvas, int> pages)
{
    internal int Write(IReadOnlyList<Bookmark> bookmarks)
    {
        var root = file.Reserve();
        var entries = Tree([.. bookmarks], out _, 0, 0);
        Number(entries);
        Write(entries, root);
        file.Put(root, $"<</Type/Outlines{Ends(entries)}>>");
        return root;
    }

    private static List<Entry> Tree(List<Bookmark> bookmarks, out int next, int from, int above)
    {
        var entries = new List<Entry>();
        for (next = from; next < bookmarks.Count && bookmarks[next].Level > above;)
        {
            var mark = bookmarks[next];
            entries.Add(new(mark, Tree(bookmarks, out next, next + 1, mark.Level)));
        }

        return entries;
    }

    private void Number(List<Entry> entries)
    {
        foreach (var entry in entries)
        {
            entry.Number = file.Reserve();
            Number(entry.Below);
        }
    }

    private void Write(List<Entry> entries, int parent)
    {
        for (var at = 0; at < entries.Count; at++)
        {
            var (entry, mark) = (entries[at], entries[at].Mark);
            var before = at == 0 ? "" : "/Prev " + PdfText.Reference(entries[at - 1].Number);
            var after = at == entries.Count - 1 ? "" : "/Next " + PdfText.Reference(entries[at + 1].Number);
            file.Put(entry.Number, $"<</Title {PdfText.Of(mark.Text)}/Parent {PdfText.Reference(parent)}{before}{after}{Ends(entry.Below)}"
                + $"/Dest[{PdfText.Reference(pages[mark.Page])}/XYZ {PdfText.Points(Paper.Left)} {PdfText.Points(Paper.Height - mark.Y)} null]>>");
            Write(entry.Below, entry.Number);
        }
    }

    private static string Ends(List<Entry> entries) => entries.Count == 0 ? ""
        : $"/First {PdfText.Reference(entries[0].Number)}/Last {PdfText.Reference(entries[^1].Number)}/Count {Open(entries).ToString(CultureInfo.InvariantCulture)}";

    private static int Open(List<Entry> entries) => entries.Count + entries.Sum(entry => Open(entry.Below));

    private sealed record Entry(Bookmark Mark, List<Entry> Below)
    {
        internal int Number { get; set; }
    }
}
