using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>Reads the weights of matching and who chose them.</summary>
public sealed class WeighingQueries(SroiDbContext db, FigureTables tables, AlgorithmText words)
{
    /// <summary>What the public page shows; null when there is no such authority.</summary>
    /// <param name="anybody">What the organisation is called where none is named.</param>
    public async Task<AlgorithmPage?> AlgorithmAsync(string? folder, string anybody, LocalDate today, CancellationToken token)
    {
        var book = await tables.WeightsAsync(today, token);
        var own = await db.Set<Authority>().AsNoTracking().Where(authority => db.Set<MatchWeightsRow>().Any(row => row.AuthorityId == authority.Id))
            .OrderBy(authority => authority.Name).Select(authority => new OwnWeights(authority.Folder, authority.Name)).ToListAsync(token);
        if (string.IsNullOrEmpty(folder)) return Page(null, anybody, book.Standard);
        return await db.Set<Authority>().AsNoTracking().SingleOrDefaultAsync(row => row.Folder == folder, token) is { } found
            ? Page(folder, found.Name, book.For(new(found.Id)))
            : null;

        AlgorithmPage Page(string? name, string organisation, MatchWeights weights) =>
            new(name, organisation, weights, book.Standard, words.Sections(organisation, weights), own);
    }

    /// <summary>The weights that count for an authority now.</summary>
    public async Task<MatchWeights> NowAsync(Guid authority, LocalDate today, CancellationToken token) =>
        (await tables.WeightsAsync(today, token)).For(new(authority));

    /// <summary>The page with the form.</summary>
    public async Task<WeightsPage> PageAsync(WeightsForm? form, Guid authority, LocalDate today, CancellationToken token)
    {
        var (now, standard) = (await NowAsync(authority, today, token), tables.Weights());
        var folder = await db.Set<Authority>().Where(row => row.Id == authority).Select(row => row.Folder).SingleAsync(token);
        return new((form ?? WeightsForm.Of(now)).WithEveryStep(now), folder, now, standard, await HistoryAsync(authority, standard, token));
    }

    private async Task<IReadOnlyList<WeightsChoice>> HistoryAsync(Guid authority, MatchWeights standard, CancellationToken token)
    {
        var rows = await db.Set<MatchWeightsRow>().AsNoTracking().Where(row => row.AuthorityId == authority).OrderBy(row => row.Number)
            .ToListAsync(token);
        var accounts = rows.Select(row => row.By).Distinct().ToList();
        var people = await db.Users.Where(user => accounts.Contains(user.Id)).ToDictionaryAsync(user => user.Id, user => user.DisplayName, token);
        var sets = rows.Select(row => FigureTables.Read(row, standard)).Prepend(standard).ToList();
        return
        [
            .. rows.Select((row, place) => new WeightsChoice(
                row.Number, row.ValidFrom, people.GetValueOrDefault(row.By), row.Why, Changes(sets[place], sets[place + 1]))).Reverse(),
        ];
    }

    private IReadOnlyList<WeightChange> Changes(MatchWeights before, MatchWeights after) =>
    [
        .. Lines(before).Zip(Lines(after)).Where(pair => pair.First.Value != pair.Second.Value)
            .Select(pair => new WeightChange(words.NameOf(pair.Second), pair.First.Value, pair.Second.Value)),
    ];

    private static IEnumerable<WeightLine> Lines(MatchWeights weights) => WeightLines.Points(weights).Concat(WeightLines.Terms(weights));
}
