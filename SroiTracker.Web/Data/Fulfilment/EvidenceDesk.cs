using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Scanning;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>The one way in which evidence is added and removed: all files of one sending or none.</summary>
public sealed class EvidenceDesk(SroiDatabase database, WriteTransaction writes, EvidenceStore store, EvidenceQuarantine quarantine)
{
    /// <summary>Judges the files; the first that is not taken, or null when all are.</summary>
    public static EvidenceRefusal? Refusal(IReadOnlyList<EvidenceUpload> files) =>
        files.Select(Refusal).FirstOrDefault(refusal => refusal is not null);

    /// <summary>Adds the files to a claim that still changes. Files lie on the disk before the rows are there, and go when the rows do not
    /// come.</summary>
    public async Task<EvidenceRefusal?> AddAsync(Guid claimId, IReadOnlyList<EvidenceUpload> files, ChangeContext change, CancellationToken token)
    {
        if (Refusal(files) is { } refusal) return refusal;
        var clean = files.Select(Clean).ToList();
        var results = await quarantine.AskAsync([.. clean.Select(file => file.Bytes)], token);
        if (await InfectedAsync(claimId, files, clean, results, change, token) is { } infected) return infected;
        var kept = new List<ClaimEvidence>();
        EvidenceRefusal? late = new(EvidenceFault.Closed, "");
        try
        {
            for (var at = 0; at < files.Count; at++) kept.Add(await KeepAsync(claimId, files[at], clean[at], results[at], change, token));
            return late = await AddRowsAsync(claimId, kept, change, token);
        }
        finally
        {
            if (late is not null) foreach (var row in kept) Forget(row);
        }
    }

    /// <summary>Takes a file away from a claim that still changes.</summary>
    public async Task<EvidenceRefusal?> RemoveAsync(Guid evidenceId, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        var removed = await writes.RunAsync(data, change, async trail =>
        {
            var row = await data.ClaimEvidence.SingleOrDefaultAsync(each => each.Id == evidenceId, token);
            if (row is null || await OpenClaimAsync(data, row.ClaimId, token) is null)
            {
                trail.Abandon();
                return null;
            }

            data.ClaimEvidence.Remove(row);
            trail.Note("evidence.removed", new("claim", row.ClaimId), new { row.Sha256, row.Kind });
            return row;
        }, token);
        if (removed is null) return new EvidenceRefusal(EvidenceFault.Closed, "");
        Forget(removed);
        return null;
    }

    private static EvidenceRefusal? Refusal(EvidenceUpload file)
    {
        var fault = CitizenServiceNumber.OccursIn(file.Name) ? EvidenceFault.CitizenServiceNumber : EvidenceRules.Judge(file.Content).Fault;
        return fault is { } found ? new EvidenceRefusal(found, file.Name) : null;
    }

    private static CleanEvidence Clean(EvidenceUpload file) =>
        EvidenceRules.Judge(file.Content).File ?? throw new InvalidOperationException("the files were judged before this");

    /// <summary>Keeps the infected ones aside; the first of them, or null when nothing was found.</summary>
    private async Task<EvidenceRefusal?> InfectedAsync(
        Guid claimId, IReadOnlyList<EvidenceUpload> files, List<CleanEvidence> clean, List<ScanResult> results, ChangeContext change,
        CancellationToken token)
    {
        EvidenceRefusal? first = null;
        for (var at = 0; at < files.Count; at++)
        {
            if (results[at].Verdict != ScanVerdict.Infected) continue;
            await quarantine.KeepAsideAsync(claimId, clean[at].Bytes, Hash(clean[at].Bytes), results[at].Signature, change, token);
            first ??= new(EvidenceFault.Infected, files[at].Name);
        }

        return first;
    }

    /// <summary>An infected file stays aside, also when its row goes.</summary>
    private void Forget(ClaimEvidence row)
    {
        store.Remove(row.StorageName);
        if (row.Check == EvidenceCheck.Waiting) store.Discard(row.StorageName);
    }

    private static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private async Task<ClaimEvidence> KeepAsync(
        Guid claimId, EvidenceUpload file, CleanEvidence clean, ScanResult result, ChangeContext change, CancellationToken token)
    {
        var check = result.Verdict == ScanVerdict.Clean ? EvidenceCheck.Clean : EvidenceCheck.Waiting;
        var row = new ClaimEvidence
        {
            Id = RowId.At(change.When),
            ClaimId = claimId,
            Kind = TermText.Of(file.Kind),
            OriginalName = EvidenceName.Clean(file.Name, clean.Format),
            ContentType = clean.ContentType,
            Size = clean.Bytes.Length,
            Sha256 = Hash(clean.Bytes),
            StorageName = await (check == EvidenceCheck.Clean ? store.KeepAsync(clean.Bytes, token) : store.KeepAsideAsync(clean.Bytes, token)),
            UploadedBy = change.Who,
            UploadedAt = change.When,
        };
        row.Checked(check);
        return row;
    }

    private async Task<EvidenceRefusal?> AddRowsAsync(Guid claimId, List<ClaimEvidence> rows, ChangeContext change, CancellationToken token)
    {
        await using var data = database.Open();
        return await writes.RunAsync(data, change, async trail =>
        {
            var refusal = await OpenClaimAsync(data, claimId, token) is null
                ? new EvidenceRefusal(EvidenceFault.Closed, "")
                : await data.ClaimEvidence.CountAsync(row => row.ClaimId == claimId, token) + rows.Count > EvidenceRules.MostFiles
                    ? new EvidenceRefusal(EvidenceFault.TooMany, "")
                    : null;
            if (refusal is not null) trail.Abandon();
            data.ClaimEvidence.AddRange(rows);
            data.Outbox.AddRange(EvidenceQuarantine.Work(rows, change));
            trail.Note("evidence.added", new("claim", claimId), null, new { hashes = rows.Select(row => row.Sha256) });
            return refusal;
        }, token);
    }

    private static Task<Claim?> OpenClaimAsync(SroiDbContext data, Guid claimId, CancellationToken token) =>
        data.Claims.SingleOrDefaultAsync(
            row => row.Id == claimId && (row.State == ClaimState.Draft || row.State == ClaimState.QuestionAsked), token);
}

/// <summary>A file as it was sent.</summary>
public sealed record EvidenceUpload(EvidenceKind Kind, string Name, byte[] Content);

/// <summary>Why nothing was added.</summary>
/// <param name="Name">The file it is about, as it was sent; empty when it is about none.</param>
public sealed record EvidenceRefusal(EvidenceFault Fault, string Name);
