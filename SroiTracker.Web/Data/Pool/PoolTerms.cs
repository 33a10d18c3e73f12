using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Domain.Pool;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Pool;

/// <summary>How places are divided and from when an unfilled one is shown to all.</summary>
/// <param name="UnfilledDaysBeforeStart">Days before its start from which an unfilled place is shown to every school.</param>
public sealed record PoolTerms(string Version, string Note, AllocationRule Rule, IReadOnlyList<GroupFloor> Floors, int UnfilledDaysBeforeStart)
{
    private const string Name = "pool/terms.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The floor of a group; zero when it has none.</summary>
    public long FloorOf(string group) => Floors.FirstOrDefault(floor =>
        string.Equals(floor.Group, group, StringComparison.OrdinalIgnoreCase))?.Places ?? 0;

    /// <summary>Reads the terms; a fault stops the start.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static PoolTerms Read(FigureFolder folder)
    {
        try
        {
            var terms = JsonSerializer.Deserialize<PoolTerms>(File.ReadAllBytes(folder.FileOf(Name)), Strict)
                ?? throw new InvalidDataException($"seed/{Name} is empty");
            return terms.UnfilledDaysBeforeStart >= 0 && terms.Floors.All(floor => floor.Places >= 0)
                ? terms
                : throw new InvalidDataException($"seed/{Name}: days and places are zero or more");
        }
        catch (JsonException fault)
        {
            throw new InvalidDataException($"seed/{Name}, {fault.Path}: {fault.Message}", fault);
        }
    }
}

/// <summary>A floor: places that this group of every school has at least.</summary>
public sealed record GroupFloor(string Group, long Places);
