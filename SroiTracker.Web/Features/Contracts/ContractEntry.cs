using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Makes of a checked form what the register takes in.</summary>
internal static class ContractEntry
{
    /// <summary>The contract, with its contractor where that is new, and the award it is made from.</summary>
    internal static async Task<NewContracts> OfAsync(
        SroiDbContext db, ContractForm form, Guid authorityId, Guid adviserId, ChangeContext change, CancellationToken token)
    {
        var known = form.ContractorId ?? await SameNumberAsync(db, form, token);
        var contract = new NewContract
        {
            Id = form.Id,
            AuthorityId = authorityId,
            ContractorId = known ?? RowId.At(change.When),
            Reference = form.Reference ?? "",
            Title = form.Title ?? "",
            AdviserId = adviserId,
            Facts = form.Facts(),
            Days = form.Days(),
        };
        var company = known is null ? Contractor.Register(contract.ContractorId, Company(form), authorityId, change) : null;
        return new NewContracts($"contract:{form.Id}", [contract], async (data, trail, stop) =>
        {
            if (company is not null)
            {
                data.Contractors.Add(company);
                trail.Note("contractor.registered", new("contractor", company.Id, authorityId));
            }

            if (form.AwardId is not { } awardId) return null;
            var award = await data.AwardNotices.SingleOrDefaultAsync(row => row.Id == awardId, stop);
            award?.MatchedWith(form.Id);
            return null;
        });
    }

    private static ContractorFacts Company(ContractForm form) => new(form.ContractorName!.Trim())
    {
        Kvk = KvkNumber.Parse(form.ContractorKvk),
        OtherIdentifier = form.OtherIdentifier,
        IdentifierNote = form.IdentifierNote,
    };

    private static async Task<Guid?> SameNumberAsync(SroiDbContext db, ContractForm form, CancellationToken token) =>
        KvkNumber.Parse(form.ContractorKvk) is { } kvk
            ? await db.Contractors.Where(row => row.Kvk == kvk).Select(row => (Guid?)row.Id).SingleOrDefaultAsync(token)
            : null;
}
