using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Web.Data.Retention;

namespace SroiTracker.Web.Features.Retention;

/// <summary>The term that a coordinator chooses.</summary>
public sealed class RetentionForm
{
    private const int Most = 240;

    [Required, Range(1, Most), Display(Name = "RetentionMonths")]
    public int? Months { get; set; }

    [Required, StringLength(500), Display(Name = "RetentionBasis")]
    public string? Basis { get; set; }
}

/// <summary>The contracts of which the evidence goes.</summary>
public sealed class ProposalForm
{
    public List<Guid> Contracts { get; set; } = [];
}

/// <summary>Why the second person keeps the files.</summary>
public sealed class DeclineForm
{
    [Required, StringLength(1000), Display(Name = "RetentionWhy")]
    public string? Why { get; set; }
}

/// <summary>A contract of which evidence is due.</summary>
/// <param name="Since">The first day on which it may go.</param>
public sealed record DueContract(Guid Id, string Reference, string Title, string Company, LocalDate Since, int Files);

/// <summary>A proposal in the list.</summary>
/// <param name="By">Who proposed it.</param>
public sealed record DestructionLine(Guid Id, DestructionState State, int Files, string By, Instant ProposedAt);

/// <summary>The term, what is due under it, and what was proposed and destroyed before.</summary>
/// <param name="Term">Null while none was chosen.</param>
public sealed record RetentionPage(EvidenceTerm? Term, IReadOnlyList<DueContract> Due, IReadOnlyList<DestructionLine> Lines, RetentionForm Form,
    bool MayChoose);

/// <summary>A file of a destruction: what stays of it.</summary>
public sealed record DestroyedFile(
    string Contract, string Claim, string Kind, long Size, string Sha256, Instant UploadedAt, Instant? ErasedAt, string StorageName);

/// <summary>One destruction, with its statement (verklaring van vernietiging).</summary>
/// <param name="DecidedBy">Who decided; null while nobody did.</param>
/// <param name="MayDecide">Whether the reader is a second person who may decide now.</param>
public sealed record DestructionPage(
    EvidenceDestruction Destruction, string Authority, string ProposedBy, string? DecidedBy, bool MayDecide, IReadOnlyList<DestroyedFile> Files,
    DeclineForm Form)
{
    /// <summary>Files that are still on the disk although they were destroyed: a breakdown came between.</summary>
    public int Left { get; init; }
}
