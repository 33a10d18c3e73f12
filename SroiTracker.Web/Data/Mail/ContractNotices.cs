using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mail;

/// <summary>
/// Tells the other side of a contract that something happened, in the transaction in which it happens. The subject is a key that the wording
/// puts in words; the body is the address of the page and nothing else.
/// </summary>
/// <param name="kind">What the message is about, as its kind of subject.</param>
/// <param name="about">The identity of what it is about.</param>
internal sealed class ContractNotices(SroiDbContext data, Contract contract, ChangeContext change, string kind, Guid about)
{
    /// <summary>What was outstanding before and after the change that is told; null for neither.</summary>
    internal (Money Before, Money After)? Change { get; init; }

    /// <summary>Tells the adviser of the contract, or every adviser of its authority when it has none.</summary>
    internal async Task TellAdvisersAsync(string subject, string page, CancellationToken token)
    {
        var (authority, adviser) = (contract.AuthorityId, contract.AdviserId);
        Tell(subject, page, await data.Users
            .Where(user => !user.IsDisabled && user.AuthorityId == authority && (adviser == null ? user.Role == Role.Adviser : user.Id == adviser))
            .Select(user => user.Email).ToListAsync(token));
    }

    /// <summary>Tells everybody who acts for the contractor, and for the partners of a consortium: they are liable together.</summary>
    internal async Task TellContractorAsync(string subject, string page, CancellationToken token)
    {
        var (id, contractor) = (contract.Id, contract.ContractorId);
        Tell(subject, page, await data.Users
            .Where(user => !user.IsDisabled && data.ContractorMembers.Any(member => member.UserId == user.Id && (member.ContractorId == contractor
                || data.ConsortiumPartners.Any(partner => partner.ContractId == id && partner.ContractorId == member.ContractorId))))
            .Select(user => user.Email).ToListAsync(token));
    }

    /// <summary>Tells the procurement officers of the authority.</summary>
    internal async Task TellOfficersAsync(string subject, string page, CancellationToken token)
    {
        var authority = contract.AuthorityId;
        Tell(subject, page, await data.Users
            .Where(user => !user.IsDisabled && user.AuthorityId == authority && user.Role == Role.ProcurementOfficer)
            .Select(user => user.Email).ToListAsync(token));
    }

    private void Tell(string subject, string page, IEnumerable<string?> addresses)
    {
        foreach (var address in addresses.OfType<string>().Order(StringComparer.Ordinal))
        {
            data.Post(new MailMessage
            {
                Id = RowId.At(change.When), AuthorityId = contract.AuthorityId, SubjectKind = kind, SubjectId = about, Recipient = address,
                Subject = subject,
                Body = page, Before = Change?.Before, After = Change?.After, DraftedBy = change.Who, DraftedAt = change.When,
            });
        }
    }
}
