using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Data.Agreements;

/// <summary>Tells the people of every party of an agreement that something happened to it, each once.</summary>
internal static class AgreementNotices
{
    internal static async Task TellAsync(
        SroiDbContext data, AgreementReading agreement, string subject, ChangeContext change, CancellationToken token)
    {
        var (authority, parties) = (agreement.Row.AuthorityId, agreement.Newest.Parties);
        var companies = Ids(parties, SignerKind.Contractor);
        var schools = Ids(parties, SignerKind.School);
        var contracts = agreement.Newest.Parts.Select(part => part.ContractId).ToList();
        var addresses = await data.Users.AsNoTracking().Where(user => !user.IsDisabled
                && (data.ContractorMembers.Any(member => member.UserId == user.Id && companies.Contains(member.ContractorId))
                    || (user.Role == Role.Partner && data.Set<PartnerMember>()
                        .Any(member => member.UserId == user.Id && schools.Contains(member.PartnerId)))
                    || (user.AuthorityId == authority && (user.Role == Role.Coordinator
                        || data.Contracts.Any(contract => contracts.Contains(contract.Id) && contract.AdviserId == user.Id)))))
            .Select(user => user.Email).ToListAsync(token);
        foreach (var address in addresses.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
        {
            data.Post(new MailMessage
            {
                Id = RowId.At(change.When), AuthorityId = authority, SubjectKind = "agreement", SubjectId = agreement.Row.Id, Recipient = address,
                Subject = subject, Body = $"/overeenkomsten/{agreement.Row.Id}", DraftedBy = change.Who, DraftedAt = change.When,
            });
        }
    }

    private static List<Guid> Ids(IReadOnlyList<AgreementPartyRow> parties, SignerKind kind) =>
        [.. parties.Where(party => party.Kind == kind).Select(party => party.PartyId)];
}
