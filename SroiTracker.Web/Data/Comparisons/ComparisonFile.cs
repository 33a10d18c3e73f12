using System.Text.Json;
using System.Text.RegularExpressions;

namespace SroiTracker.Web.Data.Comparisons;

/// <summary>
/// The file that goes to the other authority: keys in the order of the alphabet and nothing else, so that it tells nothing without the secret
/// and only what both have with it.
/// </summary>
/// <param name="Fingerprint">Of the secret under which the keys were made.</param>
/// <param name="Keys">One for each agreement and month.</param>
public sealed partial record ComparisonFile(string Fingerprint, IReadOnlyList<string> Keys)
{
    private const string Format = "sroi-keys/1";
    private const int MostKeys = 1_000_000;

    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 80 * 1024 * 1024;

    /// <summary>The file as bytes.</summary>
    public byte[] Write() =>
        JsonSerializer.SerializeToUtf8Bytes(new Kept(Format, Fingerprint, [.. Keys.Order(StringComparer.Ordinal)]), JsonSerializerOptions.Web);

    /// <summary>The file; null when it is something else.</summary>
    public static ComparisonFile? Read(ReadOnlySpan<byte> bytes)
    {
        try
        {
            var kept = JsonSerializer.Deserialize<Kept>(bytes, JsonSerializerOptions.Web);
            return kept is { Format: Format, Fingerprint: { } fingerprint, Keys: { Count: <= MostKeys } keys }
                && keys.All(key => key is not null && Hash().IsMatch(key))
                ? new(fingerprint, keys)
                : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    [GeneratedRegex("^[0-9a-f]{64}$", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 200)]
    private static partial Regex Hash();

    private sealed record Kept(string? Format, string? Fingerprint, IReadOnlyList<string>? Keys);
}
