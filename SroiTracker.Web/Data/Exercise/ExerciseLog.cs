using System.Text;

namespace SroiTracker.Web.Data.Exercise;

/// <summary>The claims whose booking was acknowledged, one a line, flushed to disk before the next goes on.</summary>
internal sealed class ExerciseLog : IDisposable
{
    private readonly FileStream file;
    private readonly TextWriter echo;
    private readonly Lock oneLine = new();

    internal ExerciseLog(string path, TextWriter echo)
    {
        Acknowledged = File.Exists(path) ? [.. Read(path)] : [];
        file = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.Read);
        this.echo = echo;
    }

    /// <summary>What earlier runs acknowledged.</summary>
    internal HashSet<Guid> Acknowledged { get; }

    /// <summary>Every whole line of a log; a last line that was cut off counts as not acknowledged.</summary>
    internal static IEnumerable<Guid> Read(string path) =>
        File.ReadAllText(path)
            .Split('\n')[..^1]
            .Select(line => Guid.TryParse(line, out var id) ? id : Guid.Empty)
            .Where(id => id != Guid.Empty);

    internal void Acknowledge(Guid claimId)
    {
        lock (oneLine)
        {
            file.Write(Encoding.ASCII.GetBytes($"{claimId}\n"));
            file.Flush(flushToDisk: true);
            echo.WriteLine(claimId);
            echo.Flush();
        }
    }

    public void Dispose() => file.Dispose();
}
