namespace SroiTracker.Web.Data.Figures;

/// <summary>A labour-market region (arbeidsmarktregio).</summary>
public sealed class RegionRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }

    /// <summary>Earlier names, separated by semicolons; null when there are none.</summary>
    public string? OtherNames { get; init; }
}

/// <summary>The name that a region had in the layout of a year; regions keep their code and change their name.</summary>
public sealed class RegionNameRow
{
    public required string Id { get; init; }

    public required string Region { get; init; }

    public required int LayoutYear { get; init; }

    public required string Name { get; init; }
}

/// <summary>A sector chamber (sectorkamer).</summary>
public sealed class SectorChamberRow
{
    public required string Code { get; init; }

    public required string Name { get; init; }
}

/// <summary>A market segment (marktsegment) and the sector chamber it belongs to; null where it belongs to several.</summary>
public sealed class SegmentRow
{
    public required string Segment { get; init; }

    public string? Sector { get; init; }

    public required string Certainty { get; init; }

    public string? Reason { get; init; }
}

/// <summary>A qualification (kwalificatie).</summary>
public sealed class QualificationRow
{
    public required string Crebo { get; init; }

    public required string Name { get; init; }

    public required int Level { get; init; }

    public required string Pathway { get; init; }

    public string? DossierCrebo { get; init; }

    public required string Dossier { get; init; }

    public string? Domain { get; init; }

    public string? Sector { get; init; }
}

/// <summary>A code of the procurement vocabulary (CPV).</summary>
public sealed class CpvCodeRow
{
    public required string Code { get; init; }

    public required string Nl { get; init; }

    public required string En { get; init; }
}

/// <summary>A trade (SBI division) and the sector chambers it points at.</summary>
public sealed class TradeSectorRow
{
    public required string Division { get; init; }

    public required string Name { get; init; }

    public string? FirstSector { get; init; }

    public string? SecondSector { get; init; }

    public string? Reason { get; init; }
}
