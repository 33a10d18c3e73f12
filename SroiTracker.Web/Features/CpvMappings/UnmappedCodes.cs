using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.CpvMappings;

/// <summary>Codes of the own contracts that the mapping links to no sector; only the fallback, or the title, says something of them.</summary>
public sealed class UnmappedCodes(SroiDbContext db)
{
    private const string AnyContract = "*";

    /// <summary>The codes of visible contracts without a row, most contracts first.</summary>
    public async Task<IReadOnlyList<UnmappedCode>> ListAsync(Viewer viewer, CancellationToken token)
    {
        var codes = await db.Contracts.AsNoTracking().VisibleTo(viewer).Where(contract => contract.Facts.Cpv != null)
            .GroupBy(contract => contract.Facts.Cpv).Select(group => new { Cpv = group.Key!.Value, Count = group.Count() }).ToListAsync(token);
        var prefixes = (await db.Set<CpvMappingRow>().Where(row => row.ValidUntil == null && row.Prefix != AnyContract).Select(row => row.Prefix)
            .Distinct()
            .ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
        var open = codes.Where(code => !Enumerable.Range(1, code.Cpv.Digits.Length)
            .Any(length => prefixes.Contains(code.Cpv.Digits[..length]))).ToList();
        var digits = open.ConvertAll(code => code.Cpv.Digits);
        var names = await db.Set<CpvCodeRow>().AsNoTracking().Where(row => digits.Contains(row.Code))
            .ToDictionaryAsync(row => row.Code, row => row.Nl, token);
        return
        [
            .. open.Select(code => new UnmappedCode(code.Cpv.Digits, names.GetValueOrDefault(code.Cpv.Digits), code.Count))
                .OrderByDescending(code => code.Contracts).ThenBy(code => code.Code, StringComparer.Ordinal),
        ];
    }
}

/// <summary>A code without a sector.</summary>
/// <param name="Name">Its words; null for a code that the vocabulary does not have.</param>
public sealed record UnmappedCode(string Code, string? Name, int Contracts);
