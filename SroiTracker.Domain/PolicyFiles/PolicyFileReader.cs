using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Reads a policy version from its file. The file's name is the only date; a file with a fault is refused whole.</summary>
public static class PolicyFileReader
{
    private const int MostBytes = 1_048_576;

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
        try
        {
            var document = JsonSerializer.Deserialize<PolicyDocument>(content, PolicyJson.Options);
            if (document is null) return Refuse(file, "file.empty", fileName);
            return PolicyDocumentReader.Read(document, folder, file, day, Hash(content));
        }
        catch (JsonException fault)
        {
            return (null, [new PolicyFault(file, Place(fault), "file.json", Words(fault))]);
        }
    }

    /// <summary>The hash by which a contract pins the text of a version.</summary>
    public static string Hash(ReadOnlySpan<byte> content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private static LocalDate? Day(string fileName) =>
        fileName.EndsWith(".json", StringComparison.Ordinal) && LocalDatePattern.Iso.Parse(fileName[..^5]) is { Success: true } day ? day.Value : null;

    private static (PolicyVersion?, IReadOnlyList<PolicyFault>) Refuse(string file, string code, string detail) =>
        (null, [new PolicyFault(file, "$", code, detail)]);

    private static string Place(JsonException fault) => fault.LineNumber is { } line
        ? string.Create(CultureInfo.InvariantCulture, $"{fault.Path ?? "$"} (line {line + 1})")
        : fault.Path ?? "$";

    private static string Words(JsonException fault) => fault.Message.Split(" Path:")[0];
}
