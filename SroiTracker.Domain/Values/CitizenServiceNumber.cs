namespace SroiTracker.Domain.Values;

/// <summary>
/// Finds a burgerservicenummer (BSN) in text, so that it can be refused: nine digits, possibly with spaces, dots or dashes
/// between them, that pass the eleven-test. An identity (UUID, with or without its dashes) and a longer hash in hex hold none,
/// whatever their digits: programs name files so. The product never stores one.
/// </summary>
public static class CitizenServiceNumber
{
    private const int Length = 9;
    private const int IdentityLength = 36;
    private const int ShortestHash = 32;

    /// <summary>Whether the text holds a run of exactly nine digits that passes the eleven-test.</summary>
    public static bool OccursIn(string? text)
    {
        if (text is null) return false;
        Span<int> run = stackalloc int[Length];
        var (count, digits, separators) = (0, 0, 0);
        for (var at = 0; at <= text.Length; at++)
        {
            var skipped = IdentityAt(text, at);
            var letter = at < text.Length && skipped == 0 ? text[at] : '\0';
            if (skipped > 0) at += skipped - 1;
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

    /// <summary>How many letters of an identity or a hash start here; zero where none does.</summary>
    private static int IdentityAt(string text, int at)
    {
        if (at + IdentityLength <= text.Length && text[at + 8] == '-' && Guid.TryParseExact(text.AsSpan(at, IdentityLength), "D", out _))
            return IdentityLength;
        var length = 0;
        while (at + length < text.Length && char.IsAsciiHexDigit(text[at + length])) length++;
        return length >= ShortestHash ? length : 0;
    }

    private static bool PassesElevenTest(ReadOnlySpan<int> digits)
    {
        var sum = -digits[Length - 1];
        for (var place = 0; place < Length - 1; place++) sum += (Length - place) * digits[place];
        return sum % 11 == 0 && sum != 0;
    }
}
