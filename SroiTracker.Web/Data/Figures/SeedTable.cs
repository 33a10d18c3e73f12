using System.Security.Cryptography;
using System.Text;

namespace SroiTracker.Web.Data.Figures;

/// <summary>A tab-separated seed file: one heading line, no quoting, the same number of cells in every line.</summary>
internal sealed record SeedTable(string Name, string Hash, IReadOnlyList<string> Columns, IReadOnlyList<string[]> Rows)
{
    internal static SeedTable Read(FigureFolder folder, string name)
    {
        var bytes = File.ReadAllBytes(folder.FileOf(name));
        var lines = Encoding.UTF8.GetString(bytes).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        var columns = lines[0].Split('\t');
        var rows = lines.Skip(1).Select(line => line.Split('\t')).ToList();
        var uneven = rows.FindIndex(row => row.Length != columns.Length);
        if (uneven >= 0) throw new InvalidDataException($"{name}, line {uneven + 2}: {columns.Length} cells expected");
        return new(name, Convert.ToHexStringLower(SHA256.HashData(bytes)), columns, rows);
    }
}
