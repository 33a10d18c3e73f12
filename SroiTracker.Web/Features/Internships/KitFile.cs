using System.IO.Compression;
using System.Text;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Internships;

/// <summary>The kit as one file: plain texts that anybody can open and change. The same texts give the same bytes.</summary>
internal static class KitFile
{
    private static readonly DateTimeOffset Always = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly Encoding Text = new UTF8Encoding(encoderShouldEmitUTF8Identifier: true);

    internal static byte[] Write(StageTexts texts, string about)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (part, number) in texts.Kit.Select((part, place) => (part, place + 1))) Add(zip, $"{number}-{part.Id}.txt",
                Lines(part.In()));
            Add(zip, "links.txt", string.Join("\r\n\r\n", texts.Links.Select(link => $"{link.In()}\r\n{link.Url}")));
            Add(zip, "over-dit-pakket.txt", $"{about}\r\n{texts.KitOwner}, {DayText.Show(texts.KitReviewBefore)}");
        }

        return file.ToArray();
    }

    private static string Lines(KitText part) =>
        $"{part.Title}\r\n\r\n{string.Join("\r\n", part.Items.Select(item => "[ ] " + item))}";

    private static void Add(ZipArchive zip, string name, string text)
    {
        var entry = zip.CreateEntry(name);
        entry.LastWriteTime = Always;
        using var to = entry.Open();
        to.Write(Text.GetPreamble());
        to.Write(Text.GetBytes(text + "\r\n"));
    }
}
