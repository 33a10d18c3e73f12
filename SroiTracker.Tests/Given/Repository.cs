namespace SroiTracker.Tests.Given;

/// <summary>Where the sources lie, for tests that read them.</summary>
public static class Repository
{
    public static string Root { get; } = Find();

    public static string PathOf(params string[] parts) => Path.Combine([Root, .. parts]);

    /// <summary>All files of this kind under a folder, without what the build makes.</summary>
    public static IEnumerable<string> Files(string folder, string pattern) =>
        Directory.EnumerateFiles(PathOf(folder), pattern, SearchOption.AllDirectories).Where(path => !IsMade(path)).Order(StringComparer.Ordinal);

    private static bool IsMade(string path) =>
        path.Split(Path.DirectorySeparatorChar).Any(part => part is "bin" or "obj" or "node_modules" or "Migrations");

    private static string Find()
    {
        var at = new DirectoryInfo(AppContext.BaseDirectory);
        while (at is not null && !File.Exists(Path.Combine(at.FullName, "SroiTracker.sln"))) at = at.Parent;
        return at?.FullName ?? throw new InvalidOperationException("the sources are not beside the tests");
    }
}
