namespace SroiTracker.Domain.Actions;

/// <summary>What a letter leaves open until it is sent. A closed list: no personal fact is in it.</summary>
public enum LetterPlace
{
    /// <summary>The amount that is still open (bedrag).</summary>
    Amount,

    /// <summary>The reference of the contract (contract).</summary>
    Contract,

    /// <summary>The references of all contracts with something open (contracten).</summary>
    Contracts,

    /// <summary>The name of the authority (gemeente).</summary>
    Authority,

    /// <summary>The day on which the contract ends (einde).</summary>
    End,

    /// <summary>The day of writing (dag).</summary>
    Day,

    /// <summary>The role mailbox of the adviser (postbus).</summary>
    Mailbox,
}

/// <summary>Texts of letters with places in braces, "{bedrag}".</summary>
public static class LetterText
{
    private static readonly char[] EndsOfWords = ['{', '}'];
    private static readonly char[] EndsOfPlace = ['{', '}', '\r', '\n'];

    private static readonly Dictionary<string, LetterPlace> Places = new(StringComparer.Ordinal)
    {
        ["{bedrag}"] = LetterPlace.Amount,
        ["{contract}"] = LetterPlace.Contract,
        ["{contracten}"] = LetterPlace.Contracts,
        ["{gemeente}"] = LetterPlace.Authority,
        ["{einde}"] = LetterPlace.End,
        ["{dag}"] = LetterPlace.Day,
        ["{postbus}"] = LetterPlace.Mailbox,
    };

    /// <summary>The places as a letter writes them.</summary>
    public static IReadOnlyCollection<string> Names => Places.Keys;

    /// <summary>What stands in braces and is no place, or a brace that does not close, each once and in the order of the text.</summary>
    public static IReadOnlyList<string> Unknown(string? text) =>
        [.. Pieces(text ?? "").Where(piece => piece[0] is '{' or '}' && !Places.ContainsKey(piece)).Distinct()];

    /// <summary>The text with its places filled in; a place without a value stays as it is.</summary>
    public static string Fill(string text, IReadOnlyDictionary<LetterPlace, string> values) => string.Concat(
        Pieces(text).Select(piece => Places.TryGetValue(piece, out var place) && values.TryGetValue(place, out var value) ? value : piece));

    /// <summary>The text in pieces: what stands in braces with its braces, and what stands between.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (var at = 0; at < text.Length;)
        {
            var end = EndOf(text, at);
            yield return text[at..end];
            at = end;
        }
    }

    private static int EndOf(string text, int start)
    {
        if (text[start] == '}') return start + 1;
        var end = text.IndexOfAny(text[start] == '{' ? EndsOfPlace : EndsOfWords, start + 1);
        if (end < 0) return text.Length;
        return text[start] == '{' && text[end] == '}' ? end + 1 : end;
    }
}
