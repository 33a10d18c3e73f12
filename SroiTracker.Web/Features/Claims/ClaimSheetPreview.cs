using NodaTime;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Says of every row of a file what it would be worth, whether it is there already and which evidence it lacks.</summary>
public sealed class ClaimSheetPreview(SroiDbContext data, ClaimDesk desk, IClock clock)
{
    internal async Task<IReadOnlyList<ClaimSheetLine>> OfAsync(
        Contract contract, PolicyVersion version, IReadOnlyList<BatchRow> rows, IProgress<int> progress, CancellationToken token)
    {
        var (known, lines) = (await ClaimBatch.KnownAsync(data, contract.Id, token), new List<ClaimSheetLine>());
        foreach (var row in rows)
        {
            progress.Report(lines.Count);
            var block = version.Block(row.Facts.BlockCode)!;
            var isKnown = known.ContainsKey(EffortKey.Of(row.Facts));
            var answer = isKnown ? null : await desk.ExpectAsync(contract.Id, Guid.Empty, row.Facts, tested: false, clock.Today(), token);
            lines.Add(new(row, block.Label, isKnown, answer?.Derivation.Outcome, block.Evidence));
        }

        return lines;
    }
}
