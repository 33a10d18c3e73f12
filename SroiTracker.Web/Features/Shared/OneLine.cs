namespace SroiTracker.Web.Features.Shared;

/// <summary>Makes one line of a longer text, for a title or a narrow table.</summary>
public static class OneLine
{
    private const int Longest = 120;

    /// <summary>The first line, cut with an ellipsis where it is longer than this.</summary>
    public static string Of(string text, int longest = Longest)
    {
        var line = text.Trim().ReplaceLineEndings("\n").Split('\n')[0];
        return line.Length <= longest ? line : line[..longest].TrimEnd() + "…";
    }
}
