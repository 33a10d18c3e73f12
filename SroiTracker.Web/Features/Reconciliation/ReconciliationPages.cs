using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Partners;

namespace SroiTracker.Web.Features.Reconciliation;

/// <summary>The programmes to compare, the largest difference first.</summary>
public sealed record ReconciliationsPage(bool IsPartner, IReadOnlyList<ReconciliationLine> Lines);

/// <summary>One programme with the counts of both sides.</summary>
/// <param name="Agreed">The agreed number; null when there is none that holds.</param>
/// <param name="IsWaiting">Whether a proposal waits for signatures.</param>
public sealed record ReconciliationLine(
    Programme Programme, string Region, string What, long? Sbb, LocalDate? SbbOn, long? Schools, CountComparison? Comparison, long? Agreed,
    bool IsWaiting)
{
    /// <summary>The address of its page.</summary>
    public string Address => $"/afstemming/opleiding?regio={Programme.Region}&crebo={Programme.Crebo}&leerweg={Programme.Pathway.ToString().ToLowerInvariant()}";
}

/// <summary>One programme: both counts, the proposals, and what the reader may do.</summary>
public sealed record ReconciliationPage
{
    public required ReconciliationLine Line { get; init; }

    /// <summary>Counts that the reader may see, newest first.</summary>
    public required IReadOnlyList<CountLine> Counts { get; init; }

    /// <summary>Proposals, newest first.</summary>
    public required IReadOnlyList<AgreedLine> Proposals { get; init; }

    /// <summary>The schools that the reader counts for.</summary>
    public required IReadOnlyList<SelectListItem> Schools { get; init; }

    /// <summary>Whether the reader may propose and sign.</summary>
    public required bool MaySign { get; init; }

    public CountForm Count { get; init; } = new();

    public AgreementForm Agreement { get; init; } = new();
}

/// <summary>One count of a school.</summary>
public sealed record CountLine(string School, LocalDate CountedOn, long Count);

/// <summary>One proposal with its sources and signatures.</summary>
public sealed record AgreedLine(
    Guid Id, long Sbb, LocalDate SbbOn, long Schools, long Agreed, string Reason, Instant ProposedAt, IReadOnlyList<AgreedMark> Signatures,
    bool IsAgreed, bool MaySign);

/// <summary>For whom was signed, and when.</summary>
public sealed record AgreedMark(string SignedAs, Instant SignedAt);
