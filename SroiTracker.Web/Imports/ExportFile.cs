using System.Text;

namespace SroiTracker.Web.Imports;

/// <summary>The kinds of file in which a table leaves.</summary>
public enum ExportKind
{
    /// <summary>CSV for Dutch Excel.</summary>
    Csv,

    /// <summary>A workbook with real numbers and days.</summary>
    Xlsx,
}

/// <summary>A table that leaves: the heads of its columns, and rows that come one by one.</summary>
public sealed record ExportTable(IReadOnlyList<string> Heads, IAsyncEnumerable<object?[]> Rows);

/// <summary>
/// Writes a table of any length. It goes to a temporary file that is gone when it has been sent, so that neither a long table is held in
/// memory nor half a file is sent when something fails.
/// </summary>
internal static class ExportFile
{
    internal static async Task<Stream> WriteAsync(ExportKind kind, ExportTable table, CancellationToken token)
    {
        var file = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, 81_920,
            FileOptions.DeleteOnClose | FileOptions.SequentialScan);
        try
        {
            if (kind == ExportKind.Csv) await CsvAsync(file, table, token);
            else await XlsxAsync(file, table, token);
            file.Position = 0;
            return file;
        }
        catch
        {
            await file.DisposeAsync();
            throw;
        }
    }

    private static async Task CsvAsync(FileStream file, ExportTable table, CancellationToken token)
    {
        await using var text = new StreamWriter(file, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await text.WriteAsync(CsvWriter.Line(table.Heads));
        await foreach (var row in table.Rows.WithCancellation(token)) await text.WriteAsync(CsvWriter.Line(row));
    }

    private static async Task XlsxAsync(FileStream file, ExportTable table, CancellationToken token)
    {
        using var workbook = new XlsxWriter(file);
        workbook.Begin(table.Heads);
        await foreach (var row in table.Rows.WithCancellation(token)) workbook.Row(row);
    }
}
