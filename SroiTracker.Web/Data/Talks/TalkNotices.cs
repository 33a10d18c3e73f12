using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Talks;

/// <summary>Tells the other side that there is a message: the subject says that, the body is the address of the page, the words stay here.</summary>
internal sealed class TalkNotices(SroiDbContext db, TalkThread thread, ChangeContext change)
{
    /// <summary>Tells, once each.</summary>
    internal async Task TellAsync(string subject, bool isFromContractor, CancellationToken token)
    {
        var contract = await db.Contracts.AsNoTracking().SingleOrDefaultAsync(row => row.Id == thread.ContractId, token);
        var people = isFromContractor ? await MunicipalityAsync(contract, token) : Company(contract);
        foreach (var address in (await people.Select(user => user.Email).ToListAsync(token)).OfType<string>().Order(StringComparer.Ordinal))
        {
            db.Post(new MailMessage
            {
                Id = RowId.At(change.When), AuthorityId = contract?.AuthorityId ?? thread.AuthorityId, SubjectKind = "talk", SubjectId = thread.Id,
                Recipient = address, Subject = subject, Body = $"/vragen/{thread.Id}", DraftedBy = change.Who, DraftedAt = change.When,
            });
        }
    }

    /// <summary>The adviser of the contract; without one every adviser, and about a shortage the coordinators.</summary>
    private async Task<IQueryable<SroiUser>> MunicipalityAsync(Contract? contract, CancellationToken token)
    {
        var authority = contract?.AuthorityId ?? thread.AuthorityId;
        var staff = db.Users.Where(user => !user.IsDisabled && user.AuthorityId == authority
            && (user.Role == Role.Adviser || user.Role == Role.Coordinator));
        var first = contract is null ? staff.Where(user => user.Role == Role.Coordinator) : staff.Where(user => user.Id == contract.AdviserId);
        return await first.AnyAsync(token) ? first : staff.Where(user => user.Role == Role.Adviser);
    }

    /// <summary>Who acts for the company of the contract, or for the partner that asked while it is one.</summary>
    private IQueryable<SroiUser> Company(Contract? contract)
    {
        var (asked, leader, id) = (thread.ContractorId, contract?.ContractorId ?? thread.ContractorId, thread.ContractId);
        return db.Users.Where(user => !user.IsDisabled && db.ContractorMembers.Any(member => member.UserId == user.Id
            && (member.ContractorId == leader || (member.ContractorId == asked
                && db.ConsortiumPartners.Any(partner => partner.ContractId == id && partner.ContractorId == asked)))));
    }
}
