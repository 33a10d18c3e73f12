using NodaTime;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// A file that proves a claim (bewijsstuk). The content stands in the evidence store; the row stays when it is erased.
/// </summary>
public sealed class ClaimEvidence
{
    public required Guid Id { get; init; }

    public required Guid ClaimId { get; init; }

    /// <summary>What it is, in the policy's word: agreement, timesheet, invoice.</summary>
    public required string Kind { get; init; }

    /// <summary>The name it was sent with; empty after erasure.</summary>
    public required string OriginalName { get; set; }

    public required string ContentType { get; init; }

    public required long Size { get; init; }

    /// <summary>SHA-256 of the content, lower-case hexadecimal.</summary>
    public required string Sha256 { get; init; }

    /// <summary>The name in the evidence store.</summary>
    public required string StorageName { get; init; }

    public required string UploadedBy { get; init; }

    public required Instant UploadedAt { get; init; }

    public Instant? ErasedAt { get; private set; }

    /// <summary>Whether it was looked at for viruses.</summary>
    public EvidenceCheck Check { get; private set; }

    /// <summary>Whether it may be opened and counts as proof.</summary>
    public bool IsReadable => Check == EvidenceCheck.Clean && ErasedAt is null;

    /// <summary>The scanner said something, or said nothing yet.</summary>
    public void Checked(EvidenceCheck check) => Check = check;

    public void Erase(Instant moment) => (OriginalName, ErasedAt) = ("", moment);
}

/// <summary>A question about a claim, or the answer to it.</summary>
public sealed class ClaimMessage
{
    public required Guid Id { get; init; }

    public required Guid ClaimId { get; init; }

    public required bool IsFromContractor { get; init; }

    public required string Words { get; init; }

    public required string SentBy { get; init; }

    public required Instant SentAt { get; init; }
}
