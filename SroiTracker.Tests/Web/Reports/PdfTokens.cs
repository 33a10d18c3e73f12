using System.Globalization;
using System.Text;

namespace SroiTracker.Tests.Web.Reports;

/// <summary>An object that another names by its number.</summary>
internal sealed record PdfReference(int Number);

/// <summary>A name, such as /Type.</summary>
internal sealed record PdfName(string Text);

/// <summary>An operator of a page.</summary>
internal sealed record PdfOperator(string Text);

/// <summary>Reads the objects of a PDF from its bytes; knows no more of the format than our own files use.</summary>
internal sealed class PdfTokens(byte[] bytes, int at = 0)
{
    private const string White = "\0\t\n\f\r ";
    private const string Ends = "()<>[]{}/%";

    internal int At { get; private set; } = at;

    internal bool IsAtEnd
    {
        get
        {
            while (At < bytes.Length && White.Contains((char)bytes[At])) At++;
            return At >= bytes.Length;
        }
    }

    internal object Next()
    {
        if (IsAtEnd) throw new InvalidDataException("the file ends too early");
        switch ((char)bytes[At])
        {
            case '/': At++; return new PdfName(Word());
            case '(': return Literal();
            case '[': At++; return Until("]");
            case '<' when bytes[At + 1] == '<': At += 2; return Dictionary();
            case '<': return Hexadecimal();
            default: return Number(Word());
        }
    }

    private Dictionary<string, object> Dictionary() =>
        Until(">>").Chunk(2).ToDictionary(pair => ((PdfName)pair[0]).Text, pair => pair[1], StringComparer.Ordinal);

    private List<object> Until(string end)
    {
        var items = new List<object>();
        while (!IsAtEnd && Encoding.ASCII.GetString(bytes, At, end.Length) != end)
        {
            items.Add(Next());
            if (items is not [.., decimal number, decimal, PdfOperator { Text: "R" }]) continue;
            items.RemoveRange(items.Count - 3, 3);
            items.Add(new PdfReference((int)number));
        }

        At += end.Length;
        return items;
    }

    private string Word()
    {
        var start = At;
        while (At < bytes.Length && !White.Contains((char)bytes[At]) && !Ends.Contains((char)bytes[At])) At++;
        if (At == start) throw new InvalidDataException($"nothing to read at {At}");
        return Encoding.Latin1.GetString(bytes, start, At - start);
    }

    private static object Number(string word) =>
        decimal.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out var number) ? number : new PdfOperator(word);

    private byte[] Hexadecimal()
    {
        var end = Array.IndexOf(bytes, (byte)'>', At);
        var hex = Encoding.ASCII.GetString(bytes, At + 1, end - At - 1);
        At = end + 1;
        return Convert.FromHexString(hex);
    }

    private byte[] Literal()
    {
        var text = new List<byte>();
        for (At++; bytes[At] != ')'; At++)
        {
            if (bytes[At] == '\\') At++;
            text.Add(bytes[At]);
        }

        At++;
        return [.. text];
    }
}
