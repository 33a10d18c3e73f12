namespace SroiTracker.Web.Imports;

/// <summary>
/// Reads a CSV or XLSX file into a table. The content decides which of the two it is, never the name. What cannot be read with
/// certainty is refused, with its place.
/// </summary>
public static class SheetReader
{
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];
    private static readonly byte[] EmptyZip = [0x50, 0x4B, 0x05, 0x06];
    private static readonly byte[] Ole = [0xD0, 0xCF, 0x11, 0xE0];

    public static async Task<SheetResult> ReadAsync(Stream file, ImportLimits limits, CancellationToken token)
    {
        var bytes = await TakeAsync(file, limits.FileBytes, token);
        var faults = new FaultList();
        var sheet = bytes is null ? TooLarge(limits, faults) : Read(bytes, limits, faults);
        return new(faults.Faults.Count == 0 ? sheet : null, faults.Faults);
    }

    private static Sheet? Read(byte[] bytes, ImportLimits limits, FaultList faults)
    {
        if (bytes.Length == 0) return Refuse(faults, ImportFaultCode.FileEmpty);
        if (StartsWith(bytes, Ole)) return Refuse(faults, ImportFaultCode.FileOldExcel);
        if (StartsWith(bytes, Zip) || StartsWith(bytes, EmptyZip)) return Checked(XlsxReader.Read(bytes, limits, faults), faults);
        return CsvText.Decode(bytes, faults) is { } text ? Checked(CsvParser.Read(text, limits, faults), faults) : null;
    }

    private static Sheet? Checked(List<SheetRow>? rows, FaultList faults)
    {
        if (rows is null || faults.Faults.Count > 0) return null;
        if (rows.TrueForAll(row => row.IsBlank)) return Refuse(faults, ImportFaultCode.FileEmpty);
        var body = rows.Skip(1).Where(row => !row.IsBlank).ToList();
        return body.Count == 0 ? Refuse(faults, ImportFaultCode.NoRows) : new(rows[0], body);
    }

    private static async Task<byte[]?> TakeAsync(Stream file, long most, CancellationToken token)
    {
        using var kept = new MemoryStream();
        var buffer = new byte[81_920];
        for (int read; (read = await file.ReadAsync(buffer, token)) > 0;)
        {
            if (kept.Length + read > most) return null;
            kept.Write(buffer, 0, read);
        }

        return kept.ToArray();
    }

    private static Sheet? TooLarge(ImportLimits limits, FaultList faults)
    {
        faults.OfFile(ImportFaultCode.FileTooLarge, $"{limits.FileBytes / 1024 / 1024}");
        return null;
    }

    private static Sheet? Refuse(FaultList faults, ImportFaultCode code)
    {
        faults.OfFile(code);
        return null;
    }

    private static bool StartsWith(byte[] bytes, byte[] mark) => bytes.AsSpan().StartsWith(mark);
}
