using NodaTime;

namespace SroiTracker.Web.Data.Partners;

/// <summary>What an organisation is in the work on shortages.</summary>
public enum PartnerKind
{
    /// <summary>SBB: keeps the national figures.</summary>
    Sbb,

    /// <summary>A school, or a bureau's desk for one school.</summary>
    School,

    /// <summary>The regional desk for employers (WSP).</summary>
    Wsp,

    /// <summary>Somebody who looks for places (stagejager).</summary>
    Hunter,

    /// <summary>The municipality itself, for what its coordinator offers; nobody registers it and no account of a partner acts for it.</summary>
    Municipality,
}

/// <summary>An organisation that works on shortages with the municipality. An account may act for several, as a bureau does.</summary>
public sealed class Partner
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required PartnerKind Kind { get; init; }

    public List<PartnerMandate> Mandates { get; init; } = [];
}

/// <summary>An account may act for this partner.</summary>
public sealed class PartnerMember
{
    public required Guid UserId { get; init; }

    public required Guid PartnerId { get; init; }
}

/// <summary>What a partner speaks for, during a period: a region, and in it everything, one sector or one qualification.</summary>
public sealed class PartnerMandate
{
    public required Guid Id { get; init; }

    public required Guid PartnerId { get; init; }

    public required string Region { get; init; }

    public string? Crebo { get; init; }

    public string? Sector { get; init; }

    public required LocalDate FromDay { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public LocalDate? ToDay { get; set; }
}
