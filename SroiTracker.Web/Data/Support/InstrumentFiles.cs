using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Support;

/// <summary>The instruments that come with the program. Read once; a fault in the file stops the start.</summary>
public sealed record SeedInstruments(IReadOnlyList<InstrumentEntry> All);

/// <summary>Reads seed/support/instruments.json, whole or not at all.</summary>
public static class InstrumentFiles
{
    private const string Name = "support/instruments.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The instruments of the file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static SeedInstruments Read(FigureFolder folder)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(folder.FileOf(Name)), Strict)
                ?? throw new InvalidDataException($"seed/{Name} is empty");
            var twice = file.Instruments.GroupBy(row => row.Key).FirstOrDefault(rows => rows.Count() > 1)?.Key;
            return twice is null ? new([.. file.Instruments.Select(Of)]) : throw new InvalidDataException($"seed/{Name}: {twice} stands there twice");
        }
        catch (Exception fault) when (fault is JsonException or UnparsableValueException)
        {
            throw new InvalidDataException($"seed/{Name}: {fault.Message}", fault);
        }
    }

    private static InstrumentEntry Of(Row row) => new(
        new()
        {
            Key = row.Key, Name = row.Name, Kind = row.Kind, Needs = row.Needs, Regions = row.Regions, Levels = row.Levels,
            FromDay = Day(row.FromDay), LastDay = Day(row.LastDay), Stacking = row.Stacking,
        },
        row.Conditions, row.Amount, row.Deadline, row.Contact, row.SourceTitle, row.SourceUrl, Day(row.CheckedOn)!.Value);

    private static LocalDate? Day(string? text) => text is null ? null : LocalDatePattern.Iso.Parse(text).GetValueOrThrow();

    private sealed record Document(string Version, string Note, IReadOnlyList<Row> Instruments);

    private sealed record Row(
        string Key, string Name, InstrumentKind Kind, IReadOnlyList<SupportNeed> Needs, IReadOnlyList<string> Regions, IReadOnlyList<int> Levels,
        string Conditions, string Amount, string Deadline, string? FromDay, string? LastDay, StackingStatement Stacking, string Contact,
        string SourceTitle, string? SourceUrl, string CheckedOn);
}
