using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Comparisons;

/// <summary>Starts and ends comparisons, and keeps the keys of agreements while one runs.</summary>
public sealed class ComparisonDesk(SroiDatabase database, WriteTransaction writes, ComparisonSecrets secrets)
{
    /// <summary>Starts one; the secret is kept first, so that a comparison is never without.</summary>
    public async Task StartAsync(KeyComparison comparison, string secret, ChangeContext change, CancellationToken token)
    {
        secrets.Keep(comparison.Id, secret);
        await using var data = database.Open();
        await writes.RunAsync(
            data, change,
            trail =>
            {
                data.Add(comparison);
                trail.Note(
                    "comparison.started", new("comparison", comparison.Id, comparison.AuthorityId), null,
                    new
                    {
                        comparison.With, comparison.Basis, comparison.Fingerprint,
                        until = NodaTime.Text.LocalDatePattern.Iso.Format(comparison.Until),
                    });
                return Task.CompletedTask;
            },
            token);
    }

    /// <summary>Ends one: its keys and its secret go, and nothing can be compared with it any more. Ending twice changes nothing.</summary>
    public async Task EndAsync(Guid id, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        await writes.RunAsync(
            data, change,
            async trail =>
            {
                var comparison = await data.Set<KeyComparison>().SingleAsync(row => row.Id == id, token);
                if (comparison.EndedAt is not null)
                {
                    trail.Abandon();
                    return;
                }

                comparison.End(change.When);
                var gone = await data.Set<ComparisonKey>().Where(row => row.ComparisonId == id).ExecuteDeleteAsync(token);
                trail.Note("comparison.ended", new("comparison", id, comparison.AuthorityId), null, new { keys = gone });
            },
            token);
        secrets.Forget(id);
    }

    /// <summary>The comparisons that an authority runs on this day.</summary>
    internal async Task<RunningComparisons> RunningAsync(Guid authority, LocalDate day, CancellationToken token)
    {
        await using var data = database.Open();
        return new(await data.Set<KeyComparison>().Where(row => row.AuthorityId == authority && row.EndedAt == null && row.Until >= day)
            .Select(row => row.Id).ToListAsync(token), secrets);
    }

    /// <summary>The keys of a claim, for the one that takes its place.</summary>
    internal static async Task<IReadOnlyList<(Guid Comparison, string Key)>> OfAsync(SroiDbContext data, Guid claim, CancellationToken token) =>
        [.. (await data.Set<ComparisonKey>().AsNoTracking().Where(row => row.ClaimId == claim).ToListAsync(token)).Select(row => (row.ComparisonId, row.Key))];

    /// <summary>Keeps the keys of a claim in the transaction in which the claim is kept; a later number takes the place of an earlier one.</summary>
    internal static async Task KeepAsync(
        SroiDbContext data, Guid claim, IReadOnlyList<(Guid Comparison, string Key)> keys, ChangeContext change, CancellationToken token)
    {
        foreach (var (comparison, key) in keys)
        {
            await data.Set<ComparisonKey>().Where(row => row.ClaimId == claim && row.ComparisonId == comparison).ExecuteDeleteAsync(token);
            data.Add(new ComparisonKey { Id = RowId.At(change.When), ComparisonId = comparison, ClaimId = claim, Key = key });
        }
    }
}

/// <summary>The comparisons of one authority that run, to make keys of agreements with.</summary>
internal sealed class RunningComparisons(IReadOnlyList<Guid> comparisons, ComparisonSecrets secrets)
{
    /// <summary>The keys of an agreement; none without a number. The number itself goes no further.</summary>
    internal IReadOnlyList<(Guid Comparison, string Key)> Of(string? number) => string.IsNullOrWhiteSpace(number)
        ? []
        :
        [
            .. comparisons.Select(id => (id, Key: secrets.KeyOf(id, number)))
                .Where(each => each.Key is not null).Select(each => (each.id, each.Key!)),
        ];
}
