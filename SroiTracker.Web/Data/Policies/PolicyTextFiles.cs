using System.Text.Json;
using NodaTime.Text;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Data.Policies;

/// <summary>The very text of a policy version, and the worked examples beside it.</summary>
public static class PolicyTextFiles
{
    /// <summary>The bytes over which the version's hash was taken; null when no file with that hash lies there.</summary>
    public static byte[]? Text(PolicyVersion version)
    {
        var file = Path.Combine(PolicyLibrary.OwnFolder, version.Folder, LocalDatePattern.Iso.Format(version.ValidFrom) + ".json");
        if (!File.Exists(file)) return null;
        var bytes = File.ReadAllBytes(file);
        return string.Equals(PolicyFileReader.Hash(bytes), version.Hash, StringComparison.Ordinal) ? bytes : null;
    }

    /// <summary>The worked examples of an authority, each with the case as it was written; empty without any.</summary>
    public static IReadOnlyList<(Case Case, JsonElement Written)> Examples(string folder)
    {
        var file = Path.Combine(PolicyLibrary.OwnFolder, folder, PolicyLibrary.ExamplesFile);
        if (!File.Exists(file)) return [];
        using var stream = File.OpenRead(file);
        return Read(stream);
    }

    /// <summary>The examples of a case file.</summary>
    public static IReadOnlyList<(Case Case, JsonElement Written)> Read(Stream examples) =>
        [.. CaseStream.Read(examples).Select(Example).OfType<(Case, JsonElement)>()];

    private static (Case, JsonElement)? Example(JsonDocument document)
    {
        using (document)
        {
            var written = document.RootElement.Clone();
            return CaseReader.Read(written).Case is { } asked ? (asked, written) : null;
        }
    }
}
