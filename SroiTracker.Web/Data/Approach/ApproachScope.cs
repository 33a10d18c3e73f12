using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Approach;

/// <summary>Why a step with a plan was not done.</summary>
public enum ApproachRefusal
{
    /// <summary>Somebody else changed it since the page was read.</summary>
    Changed,

    /// <summary>Nothing is owed, no policy counts, or the contract is over.</summary>
    NotOpen,

    /// <summary>A plan without a line cannot be submitted.</summary>
    Empty,

    /// <summary>The plan is the same as the version before.</summary>
    NothingNew,

    /// <summary>This version was answered, or a newer one came.</summary>
    Settled,

    /// <summary>A plan has no room for more lines.</summary>
    TooMany,

    /// <summary>A line lies outside the term of the contract.</summary>
    OutsideTerm,
}

/// <summary>What a step with a plan may use.</summary>
internal sealed record ApproachScope(SroiDbContext Data, Contract Contract, AuditTrail Trail)
{
    internal AuditObject Object => new("contract", Contract.Id, Contract.AuthorityId);

    /// <summary>Keeps what somebody said or decided.</summary>
    internal void Say(Guid version, ApproachNoteKind kind, string words, bool isFromContractor) => Data.Add(new ApproachNote
    {
        Id = RowId.At(Trail.Change.When), ContractId = Contract.Id, VersionId = version, Kind = kind, IsFromContractor = isFromContractor,
        Words = words, WrittenBy = Trail.Change.Who, WrittenAt = Trail.Change.When,
    });

    /// <summary>The version that was submitted last; null before the first.</summary>
    internal Task<ApproachVersion?> NewestAsync(CancellationToken token) => Data.Set<ApproachVersion>().AsNoTracking()
        .Where(row => row.ContractId == Contract.Id).OrderByDescending(row => row.Number).FirstOrDefaultAsync(token);
}

/// <summary>Runs one step with the plan of one contract.</summary>
public sealed class ApproachChange(SroiDatabase database, WriteTransaction writes)
{
    /// <summary>Does the work in a transaction; after a refusal nothing is kept.</summary>
    internal async Task<ApproachRefusal?> RunAsync(
        Guid contract, ChangeContext change, Func<ApproachScope, Task<ApproachRefusal?>> work, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.TryAsync(
            data, change, async trail => await work(new(data, await data.Contracts.SingleAsync(row => row.Id == contract, token), trail)), token);
    }
}
