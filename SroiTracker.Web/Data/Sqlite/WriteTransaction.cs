using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>
/// The one way to write: waits for its turn, begins immediately (the file's write lock is taken at the start), does the work,
/// saves it with its audit lines, commits. Whatever fails or is abandoned leaves nothing behind.
/// </summary>
public sealed class WriteTransaction(SroiDatabase database)
{
    private static readonly AsyncLocal<bool> IsWriting = new();

    /// <summary>Something was committed; who listens only gives a sign (wakes the outbox worker) and does no work here.</summary>
    public event EventHandler? Committed;

    public Task RunAsync(SroiDbContext data, ChangeContext change, Func<AuditTrail, Task> work, CancellationToken token) =>
        RunAsync(
            data,
            change,
            async trail =>
            {
                await work(trail);
                return true;
            },
            token
        );

    /// <summary>Does work that may be refused: without a refusal it is kept, with one nothing is.</summary>
    public Task<T?> TryAsync<T>(SroiDbContext data, ChangeContext change, Func<AuditTrail, Task<T?>> work, CancellationToken token)
        where T : struct =>
        RunAsync(
            data,
            change,
            async trail =>
            {
                var refusal = await work(trail);
                if (refusal is not null) trail.Abandon();
                return refusal;
            },
            token
        );

    /// <summary>Does the work and gives back its answer; after <see cref="AuditTrail.Abandon"/> nothing was kept.</summary>
    public async Task<T> RunAsync<T>(
        SroiDbContext data,
        ChangeContext change,
        Func<AuditTrail, Task<T>> work,
        CancellationToken token
    )
    {
        if (IsWriting.Value)
            throw new InvalidOperationException("a write within a write would wait for itself for ever");
        using var turn = await database.Gate.EnterAsync(token);
        IsWriting.Value = true;
        try
        {
            return await CommitAsync(data, new AuditTrail(data, change), work, token);
        }
        catch
        {
            data.ChangeTracker.Clear();
            throw;
        }
        finally
        {
            IsWriting.Value = false;
        }
    }

    private async Task<T> CommitAsync<T>(
        SroiDbContext data,
        AuditTrail trail,
        Func<AuditTrail, Task<T>> work,
        CancellationToken token
    )
    {
        await using var transaction = await data.Database.BeginTransactionAsync(token);
        var answer = await work(trail);
        if (trail.IsAbandoned)
        {
            data.ChangeTracker.Clear();
            return answer;
        }

        if (!trail.HasLines)
            throw new InvalidOperationException("a write that nobody can trace is refused; note what was done");
        await data.SaveChangesAsync(token);
        await transaction.CommitAsync(token);
        Committed?.Invoke(this, EventArgs.Empty);
        return answer;
    }
}
