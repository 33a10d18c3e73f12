namespace SroiTracker.Domain.Values;

/// <summary>
/// Finds what leads to a person in text, so that it can be refused: an e-mail address, a telephone number or an address of a profile page.
/// A telephone number is a run of ten digits or more that begins with a zero or follows a plus, with spaces, dots, dashes or brackets between them.
/// </summary>
public static class ContactDetail
{
    private const int PhoneDigits = 10;
    private const int AbroadDigits = 10;
    private const int LongestRun = 15;
    private static readonly string[] Pages = ["linkedin.", "instagram.", "facebook.", "wa.me", "snapchat.", "tiktok."];

    /// <summary>Whether the text holds such a detail.</summary>
    public static bool OccursIn(string? text) =>
        text is not null && (HasMail(text) || HasPhone(text) || Pages.Any(page => text.Contains(page, StringComparison.OrdinalIgnoreCase)));

    private static bool HasMail(string text)
    {
        var plain = text.Replace("(at)", "@", StringComparison.OrdinalIgnoreCase).Replace("[at]", "@", StringComparison.OrdinalIgnoreCase);
        for (var at = plain.IndexOf('@', StringComparison.Ordinal); at >= 0; at = plain.IndexOf('@', at + 1))
        {
            if (at > 0 && at + 1 < plain.Length && !char.IsWhiteSpace(plain[at - 1]) && !char.IsWhiteSpace(plain[at + 1])) return true;
        }

        return false;
    }

    private static bool HasPhone(string text)
    {
        var groups = new List<string>();
        var group = "";
        var isAbroad = false;
        for (var at = 0; at <= text.Length; at++)
        {
            var letter = at < text.Length ? text[at] : '\n';
            if (char.IsAsciiDigit(letter))
            {
                if (groups.Count == 0 && group.Length == 0) isAbroad = at > 0 && text[at - 1] == '+';
                group += letter;
                continue;
            }

            if (group.Length > 0) groups.Add(group);
            group = "";
            if (letter is ' ' or '.' or '-' or '(' or ')' or '/') continue;
            if (IsPhone(groups, isAbroad)) return true;
            groups.Clear();
        }

        return false;
    }

    private static bool IsPhone(List<string> groups, bool isAbroad)
    {
        var digits = groups.Sum(group => group.Length);
        if (groups.Count == 0 || digits > LongestRun) return false;
        return isAbroad ? digits >= AbroadDigits : groups[0][0] == '0' && digits >= PhoneDigits && !IsDay(groups);
    }

    // 01-02-2026 with a number after it is a day, not a telephone.
    private static bool IsDay(List<string> groups) => groups is [{ Length: <= 2 }, { Length: <= 2 }, { Length: 4 }, ..];
}
