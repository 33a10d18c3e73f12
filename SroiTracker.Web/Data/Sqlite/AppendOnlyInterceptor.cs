using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>The unit of work refuses to change or remove rows that only grow; of a receipt only the facts may be erased.</summary>
internal sealed class AppendOnlyInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Refuse(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Refuse(eventData.Context);
        return ValueTask.FromResult(result);
    }

    private static void Refuse(DbContext? context)
    {
        var touched = context
            ?.ChangeTracker.Entries()
            .FirstOrDefault(entry =>
                entry is { State: EntityState.Deleted, Entity: IAppendOnly or ReceiptRow }
                || entry is { State: EntityState.Modified, Entity: IAppendOnly }
            );
        if (touched is not null)
            throw new InvalidOperationException($"{touched.Metadata.ClrType.Name} only grows; take a mistake back by a new row");
    }
}
