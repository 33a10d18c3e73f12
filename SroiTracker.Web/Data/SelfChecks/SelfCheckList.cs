using System.Text.Json;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.SelfChecks;

/// <summary>The statements of the self-check, from seed/support/self-check.json.</summary>
/// <param name="Source">After what it was written.</param>
public sealed record SelfCheckList(string Version, SelfCheckWords Source, IReadOnlyList<SelfCheckStatement> Statements)
{
    private const string FileName = "support/self-check.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads the file; a fault stops the start.</summary>
    /// <exception cref="InvalidDataException">The file is wrong; the message says where.</exception>
    public static SelfCheckList Read(FigureFolder folder)
    {
        var list = Parse(folder);
        if (list.Statements.Count == 0) throw new InvalidDataException($"seed/{FileName}: statements are empty; write at least one");
        return list.Statements.GroupBy(each => each.Code, StringComparer.Ordinal).FirstOrDefault(each => each.Count() > 1) is { } twice
            ? throw new InvalidDataException($"seed/{FileName}: code '{twice.Key}' stands twice")
            : list;
    }

    private static SelfCheckList Parse(FigureFolder folder)
    {
        try
        {
            return JsonSerializer.Deserialize<SelfCheckList>(File.ReadAllBytes(folder.FileOf(FileName)), Strict)
                ?? throw new InvalidDataException($"seed/{FileName} is empty");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"seed/{FileName}, {fault.Path}: {fault.Message}", fault);
        }
    }
}

/// <summary>One statement about a company; it is true or not.</summary>
/// <param name="Code">Its name in the kept answers; never given another meaning.</param>
public sealed record SelfCheckStatement(string Code, string Nl, string En);

/// <summary>Words in both languages.</summary>
public sealed record SelfCheckWords(string Nl, string En);
