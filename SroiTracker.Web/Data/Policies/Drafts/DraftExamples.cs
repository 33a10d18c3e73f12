using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>Answers the worked examples of a draft with the draft itself.</summary>
internal static class DraftExamples
{
    internal const string None = "{\"cases\":[]}";

    /// <summary>The results in the order of the examples.</summary>
    /// <param name="version">The draft as a version; null while it has faults, and then nothing is answered.</param>
    /// <param name="beside">The other versions of its folder, which answer what lies on their days; null when every example is about the
    /// draft.</param>
    internal static IReadOnlyList<ExampleResult> Answer(string examples, PolicyVersion? version, PolicyBook? beside = null)
    {
        var folder = version is null || beside is null
            ? null
            : new PolicyBook([.. beside.Versions(version.Folder).Where(other => other.ValidFrom != version.ValidFrom), version]);
        using var document = JsonDocument.Parse(examples);
        return [.. document.RootElement.GetProperty("cases").EnumerateArray().Select(element => Answer(element, version, folder))];
    }

    /// <summary>The examples of a file, as a draft keeps them; null when it is no case file.</summary>
    internal static string? Read(byte[] content)
    {
        try
        {
            using var document = JsonDocument.Parse(content, new JsonDocumentOptions { AllowDuplicateProperties = false });
            var isCases = document.RootElement.ValueKind == JsonValueKind.Object
                && document.RootElement.TryGetProperty("cases", out var cases) && cases.ValueKind == JsonValueKind.Array
                && cases.EnumerateArray().All(element => element.ValueKind == JsonValueKind.Object);
            return isCases ? Encoding.UTF8.GetString(content) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static ExampleResult Answer(JsonElement element, PolicyVersion? version, PolicyBook? folder)
    {
        var (asked, fault) = CaseReader.Read(element);
        var id = element.TryGetProperty("id", out var name) ? name.ToString() : "";
        var expected = ExampleRules.Expected(element);
        if (asked is null) return new ExampleResult(id, expected, null, fault);
        if (version is null) return new ExampleResult(id, expected, null, null);
        try
        {
            return new ExampleResult(id, expected, folder is null ? CaseRules.Answer(asked, version) : CaseRules.Answer(asked, folder), null);
        }
        catch (OverflowException)
        {
            return new ExampleResult(id, expected, null, new CaseFault(id, "", "example.overflow", ""));
        }
    }
}
