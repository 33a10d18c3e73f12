using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Members;

/// <summary>Reads who may act for a company: staff for companies with a contract of their authority, a contractor for the own companies.</summary>
public sealed class MemberQueries(SroiDbContext db, CurrentUserHolder current, IClock clock)
{
    /// <summary>The own companies of a contractor, by name.</summary>
    internal Task<List<CompanyChoice>> OwnAsync(CancellationToken token) =>
        db.Contractors.AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts).OrderBy(row => row.Name).ThenBy(row => row.Id)
            .Select(row => new CompanyChoice(row.Id, row.Name)).ToListAsync(token);

    /// <summary>The people of a company; null when the reader has nothing to do with it.</summary>
    internal async Task<MembersPage?> PageAsync(Guid id, CancellationToken token)
    {
        var user = current.Required;
        var isStaff = user.Role != Role.Contractor;
        if (!await IsOwnAsync(id, user.Viewer, token)) return null;
        var name = await db.Contractors.Where(row => row.Id == id).Select(row => row.Name).SingleAsync(token);
        var managing = user.ActingFor(Permission.ManageMembers);
        return new(
            id, name, isStaff ? $"/opdrachtnemers/{id}/mensen" : $"/collegas/{id}", isStaff,
            isStaff ? user.May(Permission.ManageMembers) : managing.CompanyIds.Contains(id), await MembersAsync(id, token),
            await InvitationsAsync(id, token), clock.Today());
    }

    private async Task<bool> IsOwnAsync(Guid id, Viewer viewer, CancellationToken token) => viewer.Role == Role.Contractor
        ? viewer.CompanyIds.Contains(id)
        : await db.Contracts.VisibleTo(viewer)
            .AnyAsync(row => row.ContractorId == id || row.Partners.Any(partner => partner.ContractorId == id), token);

    private Task<List<MemberLine>> MembersAsync(Guid id, CancellationToken token) => (
        from member in db.ContractorMembers.AsNoTracking()
        where member.ContractorId == id
        join user in db.Users on member.UserId equals user.Id
        orderby user.DisplayName, user.Id
        select new MemberLine(user.Id, user.DisplayName, user.Email, member.Right)).ToListAsync(token);

    private Task<List<InvitationLine>> InvitationsAsync(Guid id, CancellationToken token) => (
        from row in db.Set<Invitation>().AsNoTracking()
        where row.ContractorId == id && row.SettledAt == null
        join link in db.Set<OneTimeLink>() on row.Id equals link.SubjectId
        where link.WithdrawnAt == null
        orderby link.MadeAt descending, row.Id
        select new InvitationLine(row.Id, row.Email, row.Right, link.MadeAt, link.ValidUntil)).ToListAsync(token);
}
