using System.Globalization;
using System.IO.Compression;
using System.Text;
using Fields = System.Collections.Generic.Dictionary<string, object>;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>A small reader of our own PDF files, strict: what it does not understand is a fault of the writer.</summary>
internal sealed class PdfDocument
{
    private readonly byte[] bytes;
    private readonly Dictionary<int, object> objects = [];
    private readonly Dictionary<int, byte[]> streams = [];

    internal PdfDocument(byte[] bytes)
    {
        this.bytes = bytes;
        var text = Encoding.Latin1.GetString(bytes);
        var lines = text[(text.LastIndexOf("startxref", StringComparison.Ordinal) + 10)..].Split('\n');
        var start = int.Parse(lines[0], CultureInfo.InvariantCulture);
        var table = text[start..].Split('\n');
        table[0].Should().Be("xref");
        var count = int.Parse(table[1].Split(' ')[1], CultureInfo.InvariantCulture);
        for (var number = 1; number < count; number++) Read(number, int.Parse(table[number + 2][..10], CultureInfo.InvariantCulture));
        Trailer = (Fields)new PdfTokens(bytes, text.IndexOf("trailer", start, StringComparison.Ordinal) + 7).Next();
        ((decimal)Trailer["Size"]).Should().Be(count);
        text.Should().EndWith("%%EOF\n");
    }

    internal Fields Trailer { get; }

    internal Fields Catalog => Of<Fields>(Trailer["Root"]);

    internal IReadOnlyCollection<int> Numbers => objects.Keys;

    internal List<Fields> Pages => [.. Of<List<object>>(Of<Fields>(Catalog["Pages"])["Kids"]).Select(Of<Fields>)];

    internal T Of<T>(object item) => (T)(item is PdfReference reference ? objects[reference.Number] : item);

    internal byte[] Stream(object reference)
    {
        var number = ((PdfReference)reference).Number;
        if (!((Fields)objects[number]).ContainsKey("Filter")) return streams[number];
        using var zip = new ZLibStream(new MemoryStream(streams[number]), CompressionMode.Decompress);
        using var plain = new MemoryStream();
        zip.CopyTo(plain);
        return plain.ToArray();
    }

    internal static string Text(object text) =>
        text is byte[] and [0xFE, 0xFF, ..] marked ? Encoding.BigEndianUnicode.GetString(marked, 2, marked.Length - 2) : Encoding.Latin1.GetString((byte[])text);

    /// <summary>The objects that are found by following the names from the trailer.</summary>
    internal HashSet<int> Reachable()
    {
        var seen = new HashSet<int>();
        var ahead = new Stack<object>([Trailer]);
        while (ahead.TryPop(out var item))
        {
            if (item is PdfReference reference && seen.Add(reference.Number)) ahead.Push(objects[reference.Number]);
            foreach (var part in item is Fields fields ? fields.Values : item as IEnumerable<object> ?? []) ahead.Push(part);
        }

        return seen;
    }

    private void Read(int number, int at)
    {
        var mark = $"{number} 0 obj\n";
        Encoding.Latin1.GetString(bytes, at, mark.Length).Should().Be(mark, "the table says that object {0} begins there", number);
        var tokens = new PdfTokens(bytes, at + mark.Length);
        objects[number] = tokens.Next();
        if (objects[number] is not Fields fields || !fields.TryGetValue("Length", out var length)) return;
        Encoding.Latin1.GetString(bytes, tokens.At, 8).Should().Be("\nstream\n");
        streams[number] = bytes.AsSpan(tokens.At + 8, (int)(decimal)length).ToArray();
        Encoding.Latin1.GetString(bytes, tokens.At + 8 + (int)(decimal)length, 11).Should().Be("\nendstream\n");
    }
}
