using System.Text;

namespace SroiTracker.Web.Data.Scanning;

/// <summary>Reads what clamd answers. Only its two exact sentences count; anything else is no answer.</summary>
internal static class ClamdAnswer
{
    /// <summary>Longer than any real answer.</summary>
    internal const int Most = 512;

    private const string Begin = "stream: ";
    private const string Clean = Begin + "OK";
    private const string Found = " FOUND";

    internal static ScanResult Read(ReadOnlySpan<byte> bytes)
    {
        if (bytes is not [.. var line, 0] || line.ContainsAnyExceptInRange((byte)' ', (byte)'~')) return new(ScanVerdict.Unknown);
        var text = Encoding.ASCII.GetString(line);
        if (text == Clean) return new(ScanVerdict.Clean);
        return text.StartsWith(Begin, StringComparison.Ordinal) && text.EndsWith(Found, StringComparison.Ordinal)
            && text.Length > Begin.Length + Found.Length
            ? new(ScanVerdict.Infected, text[Begin.Length..^Found.Length])
            : new(ScanVerdict.Unknown);
    }
}
