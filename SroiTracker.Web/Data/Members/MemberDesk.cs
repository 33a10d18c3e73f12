using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Members;

/// <summary>Changes and takes away what people may do for a company. Whether somebody may is for the caller.</summary>
public sealed class MemberDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Gives a member another right; null when that went well.</summary>
    public Task<MemberRefusal?> ChangeAsync(Guid company, Guid user, MemberRight right, ChangeContext change, CancellationToken token) =>
        writes.TryAsync<MemberRefusal>(
        db,
        change,
        async trail =>
        {
            if (await FindAsync(company, user, token) is not { } member) return MemberRefusal.NotThere;
            if (right != MemberRight.Manage && await IsLastManagerAsync(member, token)) return MemberRefusal.LastManager;
            trail.Note("member.changed", new("contractor", company), new { user, right = member.Right.ToString() }, new { right = right.ToString() });
            member.Right = right;
            return null;
        },
        token);

    /// <summary>Takes a member out of the company; null when that went well. The account stays, for its other companies.</summary>
    public Task<MemberRefusal?> RemoveAsync(Guid company, Guid user, ChangeContext change, CancellationToken token) => writes.TryAsync<MemberRefusal>(
        db,
        change,
        async trail =>
        {
            if (await FindAsync(company, user, token) is not { } member) return MemberRefusal.NotThere;
            if (await IsLastManagerAsync(member, token)) return MemberRefusal.LastManager;
            trail.Note("member.left", new("contractor", company), new { user, right = member.Right.ToString() });
            db.Remove(member);
            return null;
        },
        token);

    private Task<ContractorMember?> FindAsync(Guid company, Guid user, CancellationToken token) =>
        db.ContractorMembers.SingleOrDefaultAsync(member => member.ContractorId == company && member.UserId == user, token);

    /// <summary>Without a manager nobody of the company could let anybody in; an account that may not sign in is none.</summary>
    private async Task<bool> IsLastManagerAsync(ContractorMember member, CancellationToken token) =>
        member.Right == MemberRight.Manage && !await db.ContractorMembers.AnyAsync(
            other => other.ContractorId == member.ContractorId && other.UserId != member.UserId && other.Right == MemberRight.Manage
                && db.Users.Any(user => user.Id == other.UserId && !user.IsDisabled), token);
}
