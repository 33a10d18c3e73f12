using System.Text.Json;

namespace SroiTracker.Tests.Given;

/// <summary>The published cases of the shared data; empty where that is absent.</summary>
internal static class PublishedCases
{
    internal static IReadOnlyList<JsonElement> All { get; } = Read();

    /// <summary>The obligation and credit cases of policies that this program has.</summary>
    internal static IReadOnlyList<JsonElement> Calculable { get; } =
        [.. All.Where(IsCalculable).Where(each => Rules.Book.Versions(each.GetProperty("policy").GetString()!).Count > 0)];

    internal static bool IsCalculable(JsonElement written) => written.TryGetProperty("obligation", out _) || written.TryGetProperty("credit", out _);

    private static List<JsonElement> Read()
    {
        if (SharedData.Folder is null) return [];
        using var file = JsonDocument.Parse(File.ReadAllText(SharedData.FileOf("policies/cases.json")));
        return [.. file.RootElement.GetProperty("cases").EnumerateArray().Select(each => each.Clone())];
    }
}
