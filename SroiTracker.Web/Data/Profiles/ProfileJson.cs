using System.Text.Json;
using System.Text.Json.Serialization;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Profiles;

/// <summary>Writes and reads profiles and answers as they are kept.</summary>
public static class ProfileJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false) },
    };

    internal static string Write(RequirementProfile profile) => JsonSerializer.Serialize(
        new Kept(profile.Duration, profile.Tasks, profile.Learns, profile.Brings, profile.Requirements, profile.Causes,
            profile.SupervisionPerWeek?.ToDecimalText()), Options);

    internal static RequirementProfile Read(string crebo, string json)
    {
        var kept = JsonSerializer.Deserialize<Kept>(json, Options) ?? throw new InvalidDataException("a kept profile cannot be read");
        return new()
        {
            Qualification = CreboCode.Parse(crebo)!.Value, Duration = kept.Duration, Tasks = kept.Tasks, Learns = kept.Learns, Brings = kept.Brings,
            Requirements = kept.Requirements, Causes = kept.Causes, SupervisionPerWeek = Ratio.Parse(kept.SupervisionPerWeek ?? ""),
        };
    }

    internal static string Write(IReadOnlyList<RequirementAnswer> answers) => JsonSerializer.Serialize(answers, Options);

    internal static IReadOnlyList<RequirementAnswer> Answers(string json) => JsonSerializer.Deserialize<List<RequirementAnswer>>(json, Options) ?? [];

    private sealed record Kept(
        string Duration, IReadOnlyList<string> Tasks, IReadOnlyList<string> Learns, IReadOnlyList<string> Brings,
        IReadOnlyList<Requirement> Requirements, IReadOnlyList<SupportNeed> Causes, string? SupervisionPerWeek = null);
}
