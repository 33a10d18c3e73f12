using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Register;

/// <summary>Keeps what a person says about two contracts that look alike. Nothing is merged or removed.</summary>
public sealed class DuplicateDecisions(SroiDatabase database, WriteTransaction writes)
{
    /// <summary>Keeps the answer; false when the two were never pointed out.</summary>
    public async Task<bool> DecideAsync(Guid contractId, Guid otherId, bool isSame, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var pointer = await data.DuplicatePointers.SingleOrDefaultAsync(
                row => (row.ContractId == contractId && row.OtherContractId == otherId)
                    || (row.ContractId == otherId && row.OtherContractId == contractId), token);
            if (pointer is null)
            {
                trail.Abandon();
                return false;
            }

            var authority = await data.Contracts.Where(row => row.Id == contractId).Select(row => row.AuthorityId).SingleAsync(token);
            trail.Note("duplicate.decided", new("contract", contractId, authority), new { pointer.IsSame }, new { isSame, other = otherId });
            pointer.Decide(isSame, change.Who);
            return true;
        }, token);
    }
}
