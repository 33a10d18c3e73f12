using System.Text;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>
/// A place in a sorted list: the value sorted by, and the row. In an address it is written in letters only, so that its digits
/// are never taken for a number of a person.
/// </summary>
internal sealed record ContractCursor(string Value, Guid Id)
{
    private const int HexDigits = 16;
    private const int IdLength = 16;

    internal string Text() => string.Concat(Bytes().SelectMany(one => new[] { Letter(one / HexDigits), Letter(one % HexDigits) }));

    /// <summary>The place; null when the text is anything else, which shows the list from its beginning.</summary>
    internal static ContractCursor? Read(string? text)
    {
        if (text is null || text.Length < 2 * IdLength || text.Length % 2 != 0 || text.Any(letter => letter is < 'a' or > 'p')) return null;
        var bytes = text.Chunk(2).Select(pair => (byte)(((pair[0] - 'a') * HexDigits) + (pair[1] - 'a'))).ToArray();
        return new(Encoding.UTF8.GetString(bytes[IdLength..]), new Guid(bytes[..IdLength]));
    }

    private byte[] Bytes() => [.. Id.ToByteArray(), .. Encoding.UTF8.GetBytes(Value)];

    private static char Letter(int digit) => (char)('a' + digit);
}
