namespace SroiTracker.Web.Data.Figures;

/// <summary>The folder with the tables that come with the program.</summary>
/// <param name="Path">Its full path.</param>
public sealed record FigureFolder(string Path)
{
    private const string Name = "seed";
    private const string Mark = "matching/weights.json";

    /// <summary>The first folder "seed" with our tables, beside the start or above it.</summary>
    /// <exception cref="DirectoryNotFoundException">There is none.</exception>
    public static FigureFolder FindFrom(string start)
    {
        for (var folder = new DirectoryInfo(start); folder is not null; folder = folder.Parent)
        {
            var candidate = System.IO.Path.Combine(folder.FullName, Name);
            if (File.Exists(System.IO.Path.Combine(candidate, Mark))) return new(candidate);
        }

        throw new DirectoryNotFoundException($"no folder '{Name}' with '{Mark}' at or above {start}");
    }

    /// <summary>The full path of one of its files.</summary>
    public string FileOf(string name) => System.IO.Path.Combine(Path, name);
}
