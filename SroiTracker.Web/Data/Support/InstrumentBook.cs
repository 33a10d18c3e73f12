using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Support;

namespace SroiTracker.Web.Data.Support;

/// <summary>The register of instruments: what comes with the program, and what authorities keep beside it or in its place.</summary>
public sealed class InstrumentBook(SroiDbContext data, SeedInstruments seed)
{
    /// <summary>The instruments that fit a question and are open on its day.</summary>
    public async Task<IReadOnlyList<InstrumentEntry>> FittingAsync(InstrumentQuestion question, CancellationToken token) =>
        InstrumentRules.Fitting(await AllAsync(question.Region, token), entry => entry.Facts, question);

    /// <summary>The instruments that fit a question, open or not.</summary>
    public async Task<IReadOnlyList<InstrumentEntry>> EverAsync(InstrumentQuestion question, CancellationToken token) =>
        [.. (await AllAsync(question.Region, token)).Where(entry => InstrumentRules.Fits(entry.Facts, question))
            .OrderBy(entry => entry.Facts.Name, StringComparer.Ordinal)];

    /// <summary>One instrument as it holds in a region; null when there is none with this key.</summary>
    public async Task<InstrumentEntry?> FindAsync(string key, string? region, CancellationToken token) =>
        (await AllAsync(region, token)).FirstOrDefault(entry => entry.Facts.Key == key);

    /// <summary>What an authority keeps under a key, or else what comes with the program under it.</summary>
    public async Task<InstrumentEntry?> OfAuthorityAsync(string key, Guid authority, CancellationToken token) =>
        await data.Set<InstrumentRow>().AsNoTracking().SingleOrDefaultAsync(row => row.AuthorityId == authority && row.Key == key, token) is { } own
            ? own.Read()
            : seed.All.FirstOrDefault(entry => entry.Facts.Key == key);

    /// <summary>What is kept goes before what comes with the program; without a region both stand in the list.</summary>
    private async Task<List<InstrumentEntry>> AllAsync(string? region, CancellationToken token)
    {
        var kept = (await data.Set<InstrumentRow>().AsNoTracking().OrderBy(row => row.Id).ToListAsync(token)).ConvertAll(row => row.Read());
        var here = region is null ? kept : kept.FindAll(entry => entry.Facts.Regions.Contains(region, StringComparer.Ordinal));
        var replaced = region is null ? [] : here.Select(entry => entry.Facts.Key).ToHashSet(StringComparer.Ordinal);
        return [.. here, .. seed.All.Where(entry => !replaced.Contains(entry.Facts.Key))];
    }
}
