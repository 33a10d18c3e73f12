using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Scanning;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>Which file must be looked at again.</summary>
internal sealed record ScanWork(Guid Id);

/// <summary>Has files looked at before anybody may open them, and again while the scanner gave no answer.</summary>
public sealed class EvidenceQuarantine(SroiDatabase database, WriteTransaction writes, EvidenceStore store, IFileScanner scanner)
{
    /// <summary>Asks about files of one sending; after the first without an answer the others wait too, so that nobody waits long for a
    /// page.</summary>
    internal async Task<List<ScanResult>> AskAsync(IReadOnlyList<byte[]> files, CancellationToken token)
    {
        var results = new List<ScanResult>();
        foreach (var content in files)
        {
            if (!scanner.IsOn) results.Add(new(ScanVerdict.Clean));
            else if (results is [.., { Verdict: ScanVerdict.Unknown }]) results.Add(new(ScanVerdict.Unknown));
            else results.Add(await scanner.ScanAsync(content, token));
        }

        return results;
    }

    /// <summary>Keeps an infected file aside where no page comes, and notes its hash and what was found.</summary>
    internal async Task KeepAsideAsync(Guid claim, byte[] content, string hash, string signature, ChangeContext change, CancellationToken token)
    {
        await store.KeepAsideAsync(content, token);
        await using var data = database.Open();
        await writes.RunAsync(data, change, trail =>
        {
            trail.Note("evidence.infected", new("claim", claim), null, new { hash, signature });
            return Task.FromResult(true);
        }, token);
    }

    /// <summary>The work of looking again, written with the rows that wait.</summary>
    internal static IEnumerable<OutboxRow> Work(IEnumerable<ClaimEvidence> rows, ChangeContext change) =>
        rows.Where(row => row.Check == EvidenceCheck.Waiting)
            .Select(row => OutboxRow.Of(OutboxKinds.Scan, JsonSerializer.Serialize(new ScanWork(row.Id)), change.When));

    /// <summary>Looks at a waiting file again; false while the scanner still gives no answer.</summary>
    internal async Task<bool> LookAgainAsync(Guid evidence, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var row = await data.ClaimEvidence.AsNoTracking()
            .SingleOrDefaultAsync(each => each.Id == evidence && each.Check == EvidenceCheck.Waiting, token);
        if (row is null) return true;
        if (await store.AsideAsync(row.StorageName, token) is not { } content) return false;
        var result = scanner.IsOn ? await scanner.ScanAsync(content, token) : new(ScanVerdict.Unknown);
        if (result.Verdict == ScanVerdict.Unknown) return false;
        await JudgeAsync(evidence, result, change, token);
        return true;
    }

    /// <summary>The row decides who may read; its file goes along. When the row is not written after all, the file is found where it went.</summary>
    private async Task JudgeAsync(Guid evidence, ScanResult result, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        await writes.RunAsync(data, change, async trail =>
        {
            if (await data.ClaimEvidence.SingleOrDefaultAsync(each => each.Id == evidence && each.Check == EvidenceCheck.Waiting,
                token) is not { } row)
            {
                trail.Abandon();
                return false;
            }

            var isClean = result.Verdict == ScanVerdict.Clean;
            row.Checked(isClean ? EvidenceCheck.Clean : EvidenceCheck.Infected);
            trail.Note(isClean ? "evidence.clean" : "evidence.infected", new("claim", row.ClaimId), null,
                new { hash = row.Sha256, signature = result.Signature });
            if (isClean) store.Release(row.StorageName);
            return true;
        }, token);
    }
}
