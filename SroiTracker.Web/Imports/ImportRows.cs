namespace SroiTracker.Web.Imports;

/// <summary>What a typed reader made of a file: the rows without faults, and the faults.</summary>
/// <param name="Rows">The rows that were understood.</param>
/// <param name="Faults">Everything that was wrong or worth knowing.</param>
public sealed record ImportRows<T>(IReadOnlyList<T> Rows, IReadOnlyList<ImportFault> Faults)
{
    /// <summary>How many rows had a fault that keeps the file out.</summary>
    public int Faulty { get; init; }

    /// <summary>Whether nothing of the file may be saved.</summary>
    public bool IsBlocked => Faults.Any(fault => fault.IsBlocking);
}

/// <summary>Reads every row of a sheet with the same columns.</summary>
internal static class RowsReader
{
    internal static ImportRows<T> Read<T>(SheetResult file, IReadOnlyList<ColumnSpec> columns, Func<RowReader, T?> read, IProgress<ImportStanding>? progress = null)
        where T : class
    {
        if (file.Sheet is not { } sheet) return new([], file.Faults);
        var faults = new FaultList();
        var rows = new List<T>();
        if (HeadingMap.Of(sheet, columns, faults) is not { } headings) return new([], faults.Faults);
        var (done, faulty) = (0, 0);
        foreach (var row in sheet.Rows.TakeWhile(_ => !faults.IsFull))
        {
            var reader = new RowReader(row, headings, faults);
            var value = read(reader);
            if (reader.HasFaults) faulty++;
            else if (value is not null) rows.Add(value);
            progress.Tell(ImportStage.Reading, ++done, sheet.Rows.Count);
        }

        return new(rows, faults.Faults) { Faulty = faulty };
    }
}
