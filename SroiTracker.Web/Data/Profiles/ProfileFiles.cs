using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Profiles;

/// <summary>Where a profile comes from.</summary>
/// <param name="Title">The name of the page, law or file.</param>
/// <param name="Url">Its address; null when it has none.</param>
/// <param name="ReadOn">The day on which somebody read it.</param>
public sealed record ProfileSource(string Title, string? Url, LocalDate ReadOn);

/// <summary>The profiles that come with the program, by qualification. Read once; a fault in the file stops the start.</summary>
public sealed record SeedProfiles(string Version, IReadOnlyDictionary<string, SeedProfile> ByCrebo);

/// <summary>One profile of the file with its sources.</summary>
public sealed record SeedProfile(RequirementProfile Profile, IReadOnlyList<ProfileSource> Sources);

/// <summary>Reads seed/programmes/profiles.json, whole or not at all.</summary>
public static class ProfileFiles
{
    private const string Name = "programmes/profiles.json";

    private static readonly JsonSerializerOptions Strict = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        NumberHandling = JsonNumberHandling.Strict,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    /// <summary>The profiles of the file.</summary>
    /// <exception cref="InvalidDataException">The file cannot be read.</exception>
    public static SeedProfiles Read(FigureFolder folder)
    {
        try
        {
            var file = JsonSerializer.Deserialize<Document>(File.ReadAllBytes(folder.FileOf(Name)), Strict)
                ?? throw new InvalidDataException($"seed/{Name} is empty");
            return new(file.Version, file.Profiles.ToDictionary(row => row.Crebo, Of, StringComparer.Ordinal));
        }
        catch (Exception fault) when (fault is JsonException or ArgumentException or UnparsableValueException)
        {
            throw new InvalidDataException($"seed/{Name}: {fault.Message}", fault);
        }
    }

    private static SeedProfile Of(Row row) => new(
        new()
        {
            Qualification = CreboCode.Parse(row.Crebo) ?? throw new InvalidDataException($"seed/{Name}: {row.Crebo} is no crebo"),
            Duration = row.Duration, Tasks = row.Tasks, Learns = row.Learns, Brings = row.Brings, Causes = row.Causes,
            Requirements = [.. row.Requirements.DistinctBy(each => each.Code)],
        },
        [.. row.Sources.Select(source => new ProfileSource(source.Title, source.Url, LocalDatePattern.Iso.Parse(source.ReadOn).GetValueOrThrow()))]);

    private sealed record Document(string Version, string Note, IReadOnlyList<Row> Profiles);

    private sealed record Row(
        string Crebo, string Duration, IReadOnlyList<string> Tasks, IReadOnlyList<string> Learns, IReadOnlyList<string> Brings,
        IReadOnlyList<Requirement> Requirements, IReadOnlyList<SupportNeed> Causes, IReadOnlyList<Source> Sources);

    private sealed record Source(string Title, string? Url, string ReadOn);
}
