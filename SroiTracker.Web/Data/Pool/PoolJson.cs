using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Domain.Pool;

namespace SroiTracker.Web.Data.Pool;

/// <summary>Writes and reads a confirmed division.</summary>
public static class PoolJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
        IgnoreReadOnlyProperties = true,
    };

    /// <summary>The division as it is kept; equal divisions give equal texts.</summary>
    public static string Write(AllocationProposal proposal) => JsonSerializer.Serialize(proposal, Options);

    /// <summary>The division that was kept.</summary>
    public static AllocationProposal Read(string json) =>
        JsonSerializer.Deserialize<AllocationProposal>(json, Options) ?? throw new InvalidDataException("a kept division cannot be read");
}
