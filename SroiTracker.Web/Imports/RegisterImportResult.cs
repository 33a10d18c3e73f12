using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>How one row of a file compares with the register.</summary>
public enum ImportedState
{
    New,
    Same,

    /// <summary>The register says something else; it is kept as it is.</summary>
    Differs,

    /// <summary>The register said something else and now says this.</summary>
    Changed,

    /// <summary>It is new, but its value cannot be used.</summary>
    NotUsable,
}

/// <summary>What became of one row.</summary>
/// <param name="Outcome">Obligated, NotObligated or NeedsDecision; null where the rules were not asked.</param>
/// <param name="Why">Name of the question or the reason; for an award the name of the doubt.</param>
public sealed record ImportedLine(int Row, string Reference, ImportedState State, string? Outcome = null, string? Why = null, Money? Amount = null);

/// <summary>The outcome of an import into the register, or of a trial of one.</summary>
/// <param name="Lines">Every row; empty when the file is refused.</param>
/// <param name="Faults">Faults and remarks; one blocking fault refuses the whole file.</param>
/// <param name="IsSaved">Whether the rows stand in the register now.</param>
public sealed record RegisterImportResult(IReadOnlyList<ImportedLine> Lines, IReadOnlyList<ImportFault> Faults, bool IsSaved)
{
    /// <summary>Whether what the register says changes to what the file says; otherwise the register is kept as it is.</summary>
    public bool TakesOver { get; init; }

    public bool IsRefused => Faults.Any(fault => fault.IsBlocking);

    public int New => Count(ImportedState.New) + Count(ImportedState.NotUsable);

    public int Same => Count(ImportedState.Same);

    public int Changed => Count(ImportedState.Changed);

    public int Differs => Count(ImportedState.Differs);

    internal static RegisterImportResult Refused(IReadOnlyList<ImportFault> faults) => new([], faults, false);

    private int Count(ImportedState state) => Lines.Count(line => line.State == state);
}

/// <summary>A file for the register, who brings it in, and what of it may be kept.</summary>
/// <param name="OwnAuthority">The only authority whose rows are taken; null on the command line, which takes all.</param>
public sealed record RegisterFile(Stream Content, string Name, bool IsTrial, Data.Audit.ChangeContext Change, Guid? OwnAuthority)
{
    /// <summary>A file in the register's formats that may be read; the fault otherwise.</summary>
    internal async Task<SheetResult> ReadAsync(CancellationToken token, int most = MostRows)
    {
        if (CitizenServiceNumber.OccursIn(Name)) return new(null, [new(0, null, null, null, ImportFaultCode.CitizenNumber, [])]);
        return await SheetReader.ReadAsync(Content, new ImportLimits { Rows = most }, token);
    }

    /// <summary>All rows are kept in one go, which bounds their number.</summary>
    private const int MostRows = 10_000;
}

/// <summary>Brings one kind of file into the register: all of it, or nothing; a second time changes nothing.</summary>
public interface IRegisterImport
{
    /// <summary>Reads the file and keeps its rows, unless it is a trial or a fault stands in the way.</summary>
    Task<RegisterImportResult> RunAsync(RegisterFile file, CancellationToken token);
}
