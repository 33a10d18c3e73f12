using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Imports;

/// <summary>Finds the contractor of a row by KvK number, RSIN or, without a number, by the very same name; otherwise makes a new one.</summary>
internal sealed class ImportCompanies
{
    private const string NoNumber = "Het bestand noemt geen KvK-nummer.";

    private readonly Dictionary<string, Guid> byNumber = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Guid> byName = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<Contractor> added = [];

    /// <summary>The contractors that the rows asked for and that do not exist yet.</summary>
    internal IReadOnlyList<Contractor> Added => added;

    internal static async Task<ImportCompanies> LoadAsync(SroiDbContext db, CancellationToken token)
    {
        var companies = new ImportCompanies();
        var known = await db.Contractors.AsNoTracking().OrderBy(row => row.Id)
            .Select(row => new { row.Id, row.Name, row.Kvk, row.Rsin }).ToListAsync(token);
        foreach (var row in known) companies.Keep(row.Id, row.Name, row.Kvk, row.Rsin);
        return companies;
    }

    internal Guid IdOf(ContractRow row, Guid authorityId, ChangeContext change)
    {
        var (kvk, rsin) = (row.ContractorNumber?.Kvk, row.ContractorNumber?.Rsin);
        if (Number(kvk, rsin) is { } number ? byNumber.TryGetValue(number, out var known) : byName.TryGetValue(row.ContractorName, out known))
            return known;
        var facts = new ContractorFacts(row.ContractorName) { Kvk = kvk, Rsin = rsin, IdentifierNote = kvk is null ? NoNumber : null };
        var company = Contractor.Register(RowId.At(change.When), facts, authorityId, change);
        added.Add(company);
        Keep(company.Id, facts.Name, kvk, rsin);
        return company.Id;
    }

    private void Keep(Guid id, string name, KvkNumber? kvk, Rsin? rsin)
    {
        if (Number(kvk, rsin) is { } number) byNumber.TryAdd(number, id);
        else byName.TryAdd(name, id);
    }

    private static string? Number(KvkNumber? kvk, Rsin? rsin) => kvk?.Digits ?? rsin?.Digits;
}
