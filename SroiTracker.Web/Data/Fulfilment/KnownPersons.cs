using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>The key by which a person is known.</summary>
/// <param name="Key">The key that the authority knows already, else its own.</param>
/// <param name="Own">The key that the authority makes itself.</param>
public readonly record struct KnownPerson(string Key, string Own);

/// <summary>
/// The key of a person as the authority of a contract knows it. Claims that came with a municipal merger keep the key of the authority that is no
/// more; who is known by such a key keeps it, so that overlap and caps on a person's time still meet.
/// </summary>
public sealed class KnownPersons(SroiDbContext data, PersonKeys keys)
{
    private readonly Dictionary<Guid, IReadOnlyList<Guid>> merged = [];

    /// <summary>The key of a practice-agreement number; the same for every contractor of the authority.</summary>
    public Task<KnownPerson> OfPracticeAgreementAsync(Contract contract, string number, CancellationToken token) =>
        KeyAsync(contract.AuthorityId, authority => keys.OfPracticeAgreement(authority, number), token);

    /// <summary>The key of a contractor's own reference; it says nothing about other contractors.</summary>
    public Task<KnownPerson> OfReferenceAsync(Contract contract, string reference, CancellationToken token) =>
        KeyAsync(contract.AuthorityId, authority => keys.OfReference(authority, contract.ContractorId, reference), token);

    private async Task<KnownPerson> KeyAsync(Guid authority, Func<Guid, string> keyOf, CancellationToken token)
    {
        var own = keyOf(authority);
        var former = (await MergedIntoAsync(authority, token)).Select(keyOf).ToList();
        if (former.Count == 0) return new(own, own);
        var known = await data.Claims
            .Where(claim => former.Contains(claim.Facts.PersonKey!)
                && data.Contracts.Any(contract => contract.Id == claim.ContractId && contract.AuthorityId == authority))
            .Select(claim => claim.Facts.PersonKey).Distinct().ToListAsync(token);
        return new(former.Find(known.Contains) ?? own, own);
    }

    /// <summary>The authorities that merged into this one, and those that merged into them; read once.</summary>
    private async Task<IReadOnlyList<Guid>> MergedIntoAsync(Guid authority, CancellationToken token)
    {
        if (merged.TryGetValue(authority, out var known)) return known;
        var (all, next) = (new List<Guid>(), new List<Guid> { authority });
        while (next.Count > 0)
        {
            var into = next;
            next = await data.ContractParties.Where(row => row.Kind == PartyChange.Merger && into.Contains(row.ToId))
                .Select(row => row.FromId).Distinct().OrderBy(id => id).ToListAsync(token);
            next.RemoveAll(id => id == authority || all.Contains(id));
            all.AddRange(next);
        }

        return merged[authority] = all;
    }
}
