namespace SroiTracker.Domain.Values;

/// <summary>KvK number of the Dutch trade register: eight digits, leading zeros kept.</summary>
public readonly record struct KvkNumber
{
    private KvkNumber(string digits) => Digits = digits;

    /// <summary>The eight digits.</summary>
    public string Digits { get; }

    /// <summary>Reads eight digits (spaces and dots ignored); null when it is anything else.</summary>
    public static KvkNumber? Parse(string? text) => CodeText.Digits(text, 8) is { } digits ? new(digits) : null;

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;
}

/// <summary>RSIN: nine digits that identify a legal entity; in an organisation column nine digits are read as RSIN.</summary>
public readonly record struct Rsin
{
    private Rsin(string digits) => Digits = digits;

    /// <summary>The nine digits.</summary>
    public string Digits { get; }

    /// <summary>Reads nine digits; null when it is anything else.</summary>
    public static Rsin? Parse(string? text) => CodeText.Digits(text, 9) is { } digits ? new(digits) : null;

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;
}

/// <summary>Vestigingsnummer: twelve digits that identify one establishment of a company.</summary>
public readonly record struct EstablishmentNumber
{
    private EstablishmentNumber(string digits) => Digits = digits;

    /// <summary>The twelve digits.</summary>
    public string Digits { get; }

    /// <summary>Reads twelve digits; null when it is anything else.</summary>
    public static EstablishmentNumber? Parse(string? text) => CodeText.Digits(text, 12) is { } digits ? new(digits) : null;

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;
}

/// <summary>Crebo: the five-digit national code of a vocational qualification.</summary>
public readonly record struct CreboCode
{
    private CreboCode(string digits) => Digits = digits;

    /// <summary>The five digits.</summary>
    public string Digits { get; }

    /// <summary>Reads five digits; null when it is anything else.</summary>
    public static CreboCode? Parse(string? text) => CodeText.Digits(text, 5) is { } digits ? new(digits) : null;

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;
}

/// <summary>CPV: the eight-digit procurement vocabulary code, without its check digit.</summary>
public readonly record struct CpvCode
{
    private CpvCode(string digits) => Digits = digits;

    /// <summary>The eight digits.</summary>
    public string Digits { get; }

    /// <summary>Reads eight digits, with or without the check digit ("45000000-7"); null when it is anything else.</summary>
    public static CpvCode? Parse(string? text)
    {
        var code = text is { Length: 10 } && text[8] == '-' && char.IsAsciiDigit(text[9]) ? text[..8] : text;
        return CodeText.Digits(code, 8) is { } digits ? new(digits) : null;
    }

    /// <summary>The digits.</summary>
    public override string ToString() => Digits;
}

/// <summary>CBS code of a municipality: GM and four digits.</summary>
public readonly record struct MunicipalityCode
{
    private MunicipalityCode(string text) => Text = text;

    /// <summary>GM and four digits.</summary>
    public string Text { get; }

    /// <summary>Reads GM and four digits; null when it is anything else.</summary>
    public static MunicipalityCode? Parse(string? text) => CodeText.Prefixed(text, "GM", 4) is { } code ? new(code) : null;

    /// <summary>The code.</summary>
    public override string ToString() => Text;
}

/// <summary>CBS code of a labour-market region (arbeidsmarktregio): AM and two digits.</summary>
public readonly record struct LabourMarketRegionCode
{
    private LabourMarketRegionCode(string text) => Text = text;

    /// <summary>AM and two digits.</summary>
    public string Text { get; }

    /// <summary>Reads AM and two digits; null when it is anything else.</summary>
    public static LabourMarketRegionCode? Parse(string? text) => CodeText.Prefixed(text, "AM", 2) is { } code ? new(code) : null;

    /// <summary>The code.</summary>
    public override string ToString() => Text;
}

/// <summary>Reads the digits of a code.</summary>
internal static class CodeText
{
    internal static string? Digits(string? text, int length)
    {
        var digits = text?.Replace(" ", "", StringComparison.Ordinal).Replace(".", "", StringComparison.Ordinal);
        return digits is not null && digits.Length == length && digits.All(char.IsAsciiDigit) ? digits : null;
    }

    internal static string? Prefixed(string? text, string prefix, int digits) =>
        text is not null && text.StartsWith(prefix, StringComparison.Ordinal) && Digits(text[prefix.Length..], digits) is { } number
            ? prefix + number
            : null;
}
