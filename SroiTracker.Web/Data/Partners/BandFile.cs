using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Partners;

/// <summary>Reads the ranges in which partners see open balances; a fault names the file.</summary>
public static class BandFile
{
    private const string Name = "matching/bands.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
    };

    /// <summary>The ranges.</summary>
    public static BalanceBands Read(FigureFolder folder)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(folder.FileOf(Name)), Strict)
                ?? throw new InvalidDataException($"seed/{Name} is empty");
            return BalanceBands.Of([.. file.Bands.Select(BandOf)]);
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException)
        {
            throw new InvalidDataException($"seed/{Name}: {fault.Message}", fault);
        }
    }

    private static BalanceBand BandOf(Band band) =>
        new(band.Code, band.UpToCents is { } cents ? Money.OfCents(cents) : null, band.Nl, band.En);

    private sealed record Document(string Version, IReadOnlyList<Band> Bands);

    private sealed record Band(string Code, string Nl, string En, long? UpToCents = null);
}
