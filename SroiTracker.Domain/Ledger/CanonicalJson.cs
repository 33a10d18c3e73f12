using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace SroiTracker.Domain.Ledger;

/// <summary>
/// Writes one flat object as canonical JSON (RFC 8785 for text: fields in alphabetical order, no blanks, shortest escapes;
/// amounts as whole numbers; absent fields left out), so that anyone can compute the same hash.
/// </summary>
internal sealed class CanonicalJson
{
    private readonly StringBuilder text = new("{");
    private string last = "";

    internal CanonicalJson With(string name, string? value)
    {
        if (value is null) return this;
        Name(name);
        Quote(value);
        return this;
    }

    internal CanonicalJson With(string name, long? value)
    {
        if (value is null) return this;
        Name(name);
        text.Append(value.Value.ToString(CultureInfo.InvariantCulture));
        return this;
    }

    internal string Sha256() => Sha256Of(text + "}");

    internal static string Sha256Of(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    private void Name(string name)
    {
        if (string.CompareOrdinal(last, name) >= 0) throw new ArgumentException($"{name} stands out of order", nameof(name));
        if (last.Length > 0) text.Append(',');
        Quote(last = name);
        text.Append(':');
    }

    private void Quote(string value)
    {
        text.Append('"');
        foreach (var letter in value) text.Append(Escaped(letter));
        text.Append('"');
    }

    private static string Escaped(char letter) => letter switch
    {
        '"' => "\\\"",
        '\\' => "\\\\",
        '\b' => "\\b",
        '\f' => "\\f",
        '\n' => "\\n",
        '\r' => "\\r",
        '\t' => "\\t",
        < ' ' => "\\u" + ((int)letter).ToString("x4", CultureInfo.InvariantCulture),
        _ => letter.ToString(),
    };
}
