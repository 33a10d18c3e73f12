using NodaTime;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Recognitions;

/// <summary>
/// An establishment in SBB's register of recognised training companies (erkend leerbedrijf). The address may be left out: some, such as women's
/// shelters, are not published.
/// </summary>
public sealed class TrainingCompany
{
    public required Guid Id { get; init; }

    /// <summary>SBB's own key, which is no trade-register number.</summary>
    public required string SbbId { get; init; }

    public required string Name { get; set; }

    /// <summary>The name without legal form, case and signs, to search by.</summary>
    public required string PlainName { get; set; }

    public string? Postcode { get; set; }

    public string? HouseNumber { get; set; }

    public string? Town { get; set; }

    public KvkNumber? Kvk { get; set; }
}

/// <summary>The recognition of an establishment for one qualification.</summary>
public sealed class RecognitionRow
{
    public required Guid TrainingCompanyId { get; init; }

    public required CreboCode Crebo { get; init; }

    public required LocalDate FromDay { get; init; }

    public required LocalDate UntilDay { get; set; }

    /// <summary>The day SBB took it back; null when it did not.</summary>
    public LocalDate? WithdrawnOn { get; set; }

    internal EstablishmentRecognition ToRecognition() => new(Crebo, FromDay, UntilDay, WithdrawnOn);
}

/// <summary>What a person said about an establishment that may be a contractor's. Never changed; the newest counts.</summary>
public sealed class TrainingCompanyLink : IAppendOnly
{
    public required Guid Id { get; init; }

    /// <summary>The authority whose word it is; it counts for its own contracts only.</summary>
    public required Guid AuthorityId { get; init; }

    public required Guid TrainingCompanyId { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>Whether it is the contractor's.</summary>
    public required bool IsSame { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }
}

/// <summary>A request for recognition, handed over to SBB, from the day it was made to the day it was decided.</summary>
public sealed class RecognitionRequest
{
    public required Guid Id { get; init; }

    /// <summary>The authority that follows it.</summary>
    public required Guid AuthorityId { get; init; }

    public required Guid ContractorId { get; init; }

    /// <summary>The action with which a lead was handed over; null for a request that was recorded with the contractor.</summary>
    public Guid? ActionId { get; init; }

    public required CreboCode Crebo { get; init; }

    public required LocalDate RequestedOn { get; init; }

    /// <summary>The day of SBB's decision; null while it waits.</summary>
    public LocalDate? DecidedOn { get; set; }

    /// <summary>What SBB decided; null while it waits.</summary>
    public bool? IsGranted { get; set; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }

    public int Version { get; set; } = 1;

    internal void Decide(LocalDate on, bool isGranted) => (DecidedOn, IsGranted, Version) = (on, isGranted, Version + 1);
}
