namespace SroiTracker.Tests.Given;

/// <summary>Finds the real public data.</summary>
internal static class SharedData
{
    internal static readonly string? Folder = Find();

    internal static string FileOf(string name) => Path.Combine(Folder!, name);

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var candidate = Path.Combine(folder.FullName, "shared", "data");
            if (Directory.Exists(candidate)) return candidate;
        }

        return null;
    }
}
