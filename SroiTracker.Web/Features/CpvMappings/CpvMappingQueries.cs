using System.Globalization;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Features.CpvMappings;

/// <summary>Reads the CPV mapping for the screens.</summary>
public sealed class CpvMappingQueries(SroiDbContext db, FigureNames names, UnmappedCodes unmapped)
{
    private const int PageSize = 50;
    private const int CodeLength = 8;

    /// <summary>One page of the mapping, in the order of the codes.</summary>
    public async Task<CpvMappingsPage> ListAsync(CpvMappingFilter filter, Viewer viewer, CancellationToken token)
    {
        var rows = Search(db.Set<CpvMappingRow>().AsNoTracking(), filter);
        if (filter.Na?.Split('|') is [var prefix, var rank, var id] && int.TryParse(rank, CultureInfo.InvariantCulture, out var place)
            && Guid.TryParse(id, out var last))
        {
            rows = rows.Where(row => row.Prefix.CompareTo(prefix) > 0
                || (row.Prefix == prefix && (row.Rank > place || (row.Rank == place && row.Id.CompareTo(last) > 0))));
        }

        var found = await rows.OrderBy(row => row.Prefix).ThenBy(row => row.Rank).ThenBy(row => row.Id).Take(PageSize + 1).ToListAsync(token);
        var lines = await LinesAsync([.. found.Take(PageSize)], token);
        var next = found.Count > PageSize
            ? $"?zoek={Uri.EscapeDataString(filter.Zoek ?? "")}&gesloten={(filter.Gesloten ? "true" : "false")}&na={lines[^1].Prefix}|{lines[^1].Rank}|{lines[^1].Id}"
            : null;
        return new(filter, lines, next, string.IsNullOrEmpty(filter.Na) ? await unmapped.ListAsync(viewer, token) : []);
    }

    /// <summary>One row that still counts; null when there is none.</summary>
    public async Task<CpvMappingLine?> FindAsync(Guid id, CancellationToken token) =>
        await db.Set<CpvMappingRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Id == id && row.ValidUntil == null, token) is { } row
            ? (await LinesAsync([row], token))[0]
            : null;

    /// <summary>The sector chambers to choose from.</summary>
    public async Task<IReadOnlyList<SelectListItem>> SectorsAsync(CancellationToken token) =>
        [.. (await names.SectorsAsync(token)).OrderBy(row => row.Value, StringComparer.Ordinal).Select(row => new SelectListItem(row.Value, row.Key))];

    private IQueryable<CpvMappingRow> Search(IQueryable<CpvMappingRow> rows, CpvMappingFilter filter)
    {
        if (!filter.Gesloten) rows = rows.Where(row => row.ValidUntil == null);
        if (string.IsNullOrWhiteSpace(filter.Zoek)) return rows;
        var text = filter.Zoek.Trim();
        if (text.All(char.IsAsciiDigit)) return rows.Where(row => row.Prefix.StartsWith(text) || text.StartsWith(row.Prefix));
        var like = $"%{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal).Replace("_", "\\_", StringComparison.Ordinal)}%";
        return rows.Where(row => EF.Functions.Like(row.Reason, like, "\\") || EF.Functions.Like(row.Domain, like, "\\")
            || db.Set<CpvCodeRow>().Any(code => code.Code.StartsWith(row.Prefix) && EF.Functions.Like(code.Nl, like, "\\")));
    }

    private async Task<List<CpvMappingLine>> LinesAsync(List<CpvMappingRow> rows, CancellationToken token)
    {
        var codes = rows.Select(row => row.Prefix.PadRight(CodeLength, '0')).Distinct().ToList();
        var cpv = await db.Set<CpvCodeRow>().AsNoTracking().Where(code => codes.Contains(code.Code))
            .ToDictionaryAsync(code => code.Code, code => code.Nl, token);
        var sectors = await names.SectorsAsync(token);
        var accounts = rows.SelectMany(row => new[] { row.AddedBy, row.ClosedBy }).OfType<Guid>().Distinct().ToList();
        var people = await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token);
        string? Name(Guid? account) => account is { } known ? people.GetValueOrDefault(known) : null;
        return rows.ConvertAll(row => new CpvMappingLine(
            row.Id, row.Prefix, cpv.GetValueOrDefault(row.Prefix.PadRight(CodeLength, '0')), row.Rank,
            sectors.GetValueOrDefault(row.Sector, row.Sector),
            row.Strength, row.Reason, row.ValidFrom, row.ValidUntil, Name(row.AddedBy), Name(row.ClosedBy), row.ClosedWhy));
    }
}
