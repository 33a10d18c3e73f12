namespace SroiTracker.Domain.Values;

/// <summary>
/// Finds a burgerservicenummer (BSN) in text, so that it can be refused: nine digits, possibly with spaces, dots or dashes
/// between them, that pass the eleven-test. An identity of a row (UUID) holds none, whatever its digits. The product never stores one.
/// </summary>
public static class CitizenServiceNumber
{
    private const int Length = 9;
    private const int IdentityLength = 36;

    /// <summary>Whether the text holds a run of exactly nine digits that passes the eleven-test.</summary>
    public static bool OccursIn(string? text)
    {
        if (text is null) return false;
        Span<int> run = stackalloc int[Length];
        var (count, digits, separators) = (0, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var isIdentity = IsIdentityAt(text, at);
            var letter = at < text.Length && !isIdentity ? text[at] : '\0';
            if (isIdentity) at += IdentityLength - 1;
            if (char.IsAsciiDigit(letter))
            {
                if (count < Length) run[count] = letter - '0';
                (count, digits, separators) = (count + 1, digits + 1, 0);
            }
            else if (letter is ' ' or '.' or '-' && separators == 0 && digits > 0)
            {
                separators++;
            }
            else
            {
                if (count == Length && PassesElevenTest(run)) return true;
                (count, digits, separators) = (0, 0, 0);
            }
        }

        return false;
    }

    private static bool IsIdentityAt(string text, int at) =>
        at + IdentityLength <= text.Length && text[at + 8] == '-' && Guid.TryParseExact(text.AsSpan(at, IdentityLength), "D", out _);

    private static bool PassesElevenTest(ReadOnlySpan<int> digits)
    {
        var sum = -digits[Length - 1];
        for (var place = 0; place < Length - 1; place++) sum += (Length - place) * digits[place];
        return sum % 11 == 0 && sum != 0;
    }
}
