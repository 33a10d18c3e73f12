using System.Text.RegularExpressions;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Architecture;

/// <summary>One source file, read once.</summary>
/// <param name="Path">Its path inside the repository, with forward slashes.</param>
/// <param name="Text">Its text.</param>
internal sealed record Source(string Path, string Text)
{
    /// <summary>Folders between the project and the file.</summary>
    internal string[] Folders => Path.Split('/')[1..^1];

    /// <summary>The text without comments (and without the texts of strings, so that words in sentences do not count).</summary>
    internal string Code => Regex.Replace(Text, """//[^\n]*|/\*.*?\*/|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'""", "", RegexOptions.Singleline);
}

/// <summary>The sources of a project.</summary>
internal static class Sources
{
    internal static IReadOnlyList<Source> Of(string project, string pattern = "*.cs") =>
        [.. Repository.Files(project, pattern).Select(path =>
            new Source(System.IO.Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'), File.ReadAllText(path)))];
}
