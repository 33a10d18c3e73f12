using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Unicode;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Reads a policy version from its file. The file's name is the only date; a file with a fault is refused whole.</summary>
public static class PolicyFileReader
{
    /// <summary>The largest file that is read.</summary>
    public const int MostBytes = 1_048_576;

    private const int MostDepth = 32;

    /// <summary>Reads one file; null with the faults when it is refused.</summary>
    /// <param name="folder">The authority's folder.</param>
    /// <param name="fileName">The file's name, "2024-01-01.json".</param>
    /// <param name="content">The file's bytes, over which the hash is taken.</param>
    public static (PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Read(string folder, string fileName, ReadOnlySpan<byte> content)
    {
        var file = $"{folder}/{fileName}";
        if (Day(fileName) is not { } day) return Refuse(file, "file.name", fileName);
        if (content.Length > MostBytes) return Refuse(file, "file.size", content.Length.ToString(CultureInfo.InvariantCulture));
        if (content.StartsWith((ReadOnlySpan<byte>)[0xEF, 0xBB, 0xBF])) return Refuse(file, "file.bom", fileName);
        if (!Utf8.IsValid(content)) return Refuse(file, "file.encoding", fileName);
        if (IsBlank(content)) return Refuse(file, "file.empty", fileName);
        return Shape(file, content) is { Count: > 0 } faults ? (null, faults) : Document(folder, file, day, content);
    }

    /// <summary>What in the file does not have the shape of a policy; empty when all of it has.</summary>
    private static IReadOnlyList<PolicyFault> Shape(string file, ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MostDepth });
        try
        {
            using var document = JsonDocument.ParseValue(ref reader);
            while (reader.Read())
            {
                // Anything behind the document is a fault that reading on reports.
            }

            if (document.RootElement.ValueKind == JsonValueKind.Null) return [new PolicyFault(file, "$", "file.empty", "null")];
            return PolicyShapeCheck.Check(file, document.RootElement);
        }
        catch (JsonException fault)
        {
            return [new PolicyFault(file, Place(fault), IsTooDeep(content) ? "file.deep" : "file.json", Column(fault))];
        }
    }

    private static (PolicyVersion?, IReadOnlyList<PolicyFault>) Document(string folder, string file, LocalDate day, ReadOnlySpan<byte> content)
    {
        try
        {
            var document = JsonSerializer.Deserialize<PolicyDocument>(content, PolicyJson.Options)!;
            return PolicyDocumentReader.Read(document, folder, file, day, Hash(content));
        }
        catch (JsonException fault)
        {
            return (null, [new PolicyFault(file, Place(fault), "file.json", Column(fault))]);
        }
    }

    /// <summary>The hash by which a contract pins the text of a version.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static LocalDate? Day(string fileName) =>
        fileName.EndsWith(".json", StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(fileName[..^5]) is { Success: true } day
            ? day.Value : null;

    private static (PolicyVersion?, IReadOnlyList<PolicyFault>) Refuse(string file, string code, string detail) =>
        (null, [new PolicyFault(file, "$", code, detail)]);

    private static string Place(JsonException fault) => fault.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{fault.Path ?? "$"} (line {line + 1})")
        : fault.Path ?? "$";

    private static string Column(JsonException fault) => fault.BytePositionInLine?.ToString(CultureInfo.InvariantCulture) ?? "";

    private static bool IsBlank(ReadOnlySpan<byte> content) => content.IndexOfAnyExcept(" \t\r\n"u8) < 0;

    private static bool IsTooDeep(ReadOnlySpan<byte> content)
    {
        var reader = new Utf8JsonReader(content, new JsonReaderOptions { MaxDepth = MostDepth * 2 });
        try
        {
            while (reader.Read())
            {
                if (reader.CurrentDepth >= MostDepth) return true;
            }
        }
        catch (JsonException)
        {
            return false;
        }

        return false;
    }
}
