using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Imports;

/// <summary>Brings opening balances (beginstanden) into the accounts of contracts that are in the register.</summary>
public sealed class OpeningImport(SroiDbContext db, OpeningBalances balances) : IRegisterImport
{
    public async Task<RegisterImportResult> RunAsync(RegisterFile file, CancellationToken token)
    {
        var read = OpeningRows.Read(await file.ReadAsync(token));
        if (read.IsBlocked) return RegisterImportResult.Refused(read.Faults);
        var (lines, fresh, faults) = await CompareAsync(read.Rows, file, token);
        if (faults.Count > 0) return RegisterImportResult.Refused([.. read.Faults, .. faults]);
        if (file.IsTrial) return new(lines, read.Faults, false);
        if (fresh.Count == 0) return new(lines, read.Faults, true);
        return await balances.BookAsync($"openings:{RowId.New()}", fresh, file.Change, token) is Posted
            ? new(lines, read.Faults, true)
            : RegisterImportResult.Refused([.. read.Faults, new(0, null, null, null, ImportFaultCode.RegisterChanged, [])]);
    }

    private async Task<(List<ImportedLine> Lines, List<OpeningBalance> Fresh, List<ImportFault> Faults)> CompareAsync(
        IReadOnlyList<OpeningRow> rows, RegisterFile file, CancellationToken token)
    {
        var (lines, fresh, faults) = (new List<ImportedLine>(), new List<OpeningBalance>(), new List<ImportFault>());
        var contracts = await ContractsAsync(rows, file.OwnAuthority, token);
        foreach (var row in rows)
        {
            var found = contracts[row.Reference].ToList();
            if (found.Count != 1)
                faults.Add(Fault(row, "contract_kenmerk", found.Count == 0 ? ImportFaultCode.ContractUnknown : ImportFaultCode.ContractTwice));
            if (row.Obligation.IsZero) faults.Add(Fault(row, "verplichting", ImportFaultCode.OpeningZero));
            if (found.Count != 1 || row.Obligation.IsZero) continue;
            var balance = new OpeningBalance(found[0], row.Obligation, row.Credited, row.On, row.Evidence);
            var state = OpeningBalances.Compare(balance, (await db.LedgerEntries.AccountAsync(found[0], token)).Entries);
            if (state == OpeningState.Differs) faults.Add(Fault(row, "verplichting", ImportFaultCode.OpeningDiffers));
            if (state == OpeningState.InUse) faults.Add(Fault(row, "contract_kenmerk", ImportFaultCode.OpeningInUse));
            if (state == OpeningState.New) fresh.Add(balance);
            lines.Add(new(row.Row, row.Reference, state == OpeningState.Same ? ImportedState.Same : ImportedState.New,
                Amount: row.Obligation - row.Credited));
        }

        return (lines, fresh, faults);
    }

    private async Task<ILookup<string, Guid>> ContractsAsync(IReadOnlyList<OpeningRow> rows, Guid? own, CancellationToken token)
    {
        var references = rows.Select(row => row.Reference).ToList();
        var contracts = await db.Contracts.AsNoTracking()
            .Where(row => references.Contains(row.Reference) && (own == null || row.AuthorityId == own))
            .Select(row => new { row.Reference, row.Id }).ToListAsync(token);
        return contracts.ToLookup(row => row.Reference, row => row.Id, StringComparer.Ordinal);
    }

    private static ImportFault Fault(OpeningRow row, string column, ImportFaultCode code) => new(row.Row, column, null, row.Reference, code, []);
}
