using System.Text;
using Fields = System.Collections.Generic.Dictionary<string, object>;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>The text of a page by the number of its piece, got back through the fonts; text that has no number is decoration.</summary>
internal sealed class PdfPageText
{
    private readonly Dictionary<string, Dictionary<int, string>> meanings = [];
    private readonly Stack<int?> open = new();
    private string font = "";
    private string? instead;

    internal PdfPageText(PdfDocument document, Fields page)
    {
        foreach (var (name, reference) in document.Of<Fields>(document.Of<Fields>(page["Resources"])["Font"]))
            meanings[name] = Meaning(document.Stream(document.Of<Fields>(reference)["ToUnicode"]));
        Read(document.Stream(page["Contents"]));
        open.Should().BeEmpty("what is opened on a page is closed on it");
    }

    /// <summary>The text of every numbered piece.</summary>
    internal Dictionary<int, string> Pieces { get; } = [];

    /// <summary>The text of heads and feet.</summary>
    internal List<string> Decoration { get; } = [];

    /// <summary>Operators that draw outside any piece; there may be none.</summary>
    internal List<string> Loose { get; } = [];

    internal int Drawn { get; private set; }

    private void Read(byte[] content)
    {
        var tokens = new PdfTokens(content);
        var operands = new List<object>();
        while (!tokens.IsAtEnd)
        {
            var token = tokens.Next();
            if (token is PdfOperator { Text: var name })
            {
                Do(name, operands);
                operands.Clear();
            }
            else
            {
                operands.Add(token);
            }
        }
    }

    private void Do(string name, List<object> operands)
    {
        switch (name)
        {
            case "BMC": open.Push(null); break;
            case "BDC" when operands[^1] is Fields fields && fields.TryGetValue("MCID", out var number): open.Push((int)(decimal)number); break;
            case "BDC": (instead, _) = (PdfDocument.Text(((Fields)operands[^1])["ActualText"]), open.TryPeek(out var outer)); open.Push(outer); break;
            case "EMC": open.Pop(); break;
            case "Tf": font = ((PdfName)operands[0]).Text; break;
            case "Tj": Say(instead ?? Decode((byte[])operands[0])); instead = null; break;
        }

        if (name is not ("Tj" or "f" or "S")) return;
        Drawn++;
        if (open.Count == 0) Loose.Add(name);
    }

    private void Say(string text)
    {
        if (open.Peek() is { } number) Pieces[number] = Pieces.GetValueOrDefault(number) + text;
        else Decoration.Add(text);
    }

    private string Decode(byte[] numbers) =>
        string.Concat(numbers.Chunk(2).Select(pair => meanings[font][(pair[0] << 8) | pair[1]]));

    private static Dictionary<int, string> Meaning(byte[] map)
    {
        var pairs = Encoding.ASCII.GetString(map).Split('\n').Where(line => line.StartsWith('<') && line.Count(sign => sign == '<') == 2);
        return pairs.Where(line => line != "<0000><FFFF>").Select(line => line.Trim('<', '>').Split("><"))
            .ToDictionary(pair => Convert.ToInt32(pair[0], 16), pair => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(pair[1])));
    }
}
