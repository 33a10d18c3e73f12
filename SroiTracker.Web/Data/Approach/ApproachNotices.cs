using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Data.Approach;

/// <summary>
/// Tells the other side that something happened to a plan, in the transaction in which it happens. The subject is a key that the wording
/// puts in words; the body is the address of the page and nothing else.
/// </summary>
internal static class ApproachNotices
{
    /// <summary>Tells the adviser of the contract, or every adviser of its authority when it has none.</summary>
    internal static async Task TellAdvisersAsync(ApproachScope scope, string subject, CancellationToken token)
    {
        var (authority, adviser) = (scope.Contract.AuthorityId, scope.Contract.AdviserId);
        var addresses = await scope.Data.Users
            .Where(user => !user.IsDisabled && user.AuthorityId == authority
                && (adviser == null ? user.Role == Role.Adviser : user.Id == adviser))
            .Select(user => user.Email).ToListAsync(token);
        Tell(scope, subject, $"/contracten/{scope.Contract.Id}/plan", addresses);
    }

    /// <summary>Tells everybody who acts for the contractor.</summary>
    internal static async Task TellContractorAsync(ApproachScope scope, string subject, CancellationToken token)
    {
        var contractor = scope.Contract.ContractorId;
        var addresses = await scope.Data.Users
            .Where(user => !user.IsDisabled
                && scope.Data.ContractorMembers.Any(member => member.UserId == user.Id && member.ContractorId == contractor))
            .Select(user => user.Email).ToListAsync(token);
        Tell(scope, subject, $"/plan/{scope.Contract.Id}", addresses);
    }

    private static void Tell(ApproachScope scope, string subject, string page, IEnumerable<string?> addresses)
    {
        var change = scope.Trail.Change;
        foreach (var address in addresses.OfType<string>().Order(StringComparer.Ordinal))
        {
            scope.Data.Post(new MailMessage
            {
                Id = RowId.At(change.When), AuthorityId = scope.Contract.AuthorityId, SubjectKind = "plan", SubjectId = scope.Contract.Id,
                Recipient = address, Subject = subject, Body = page, DraftedBy = change.Who, DraftedAt = change.When,
            });
        }
    }
}
