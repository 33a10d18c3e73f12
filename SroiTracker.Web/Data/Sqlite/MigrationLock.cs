namespace SroiTracker.Web.Data.Sqlite;

/// <summary>A file that one process at a time holds open; the operating system lets go when the process dies.</summary>
internal static class MigrationLock
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    internal static async Task<FileStream> TakeAsync(string path, CancellationToken token)
    {
        while (true)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (File.Exists(path))
            {
                await Task.Delay(Pause, token);
            }
        }
    }
}
