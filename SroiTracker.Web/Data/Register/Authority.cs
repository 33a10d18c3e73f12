namespace SroiTracker.Web.Data.Register;

/// <summary>A municipality, region, province or the state that keeps contracts here.</summary>
public sealed class Authority
{
    public required Guid Id { get; init; }

    /// <summary>Its short name in addresses and files, "utrecht".</summary>
    public required string Folder { get; init; }

    public required string Name { get; set; }

    public required AuthorityKind Kind { get; set; }

    /// <summary>CBS code; null for what is not a municipality.</summary>
    public string? MunicipalityCode { get; set; }
}

/// <summary>What an authority is.</summary>
public enum AuthorityKind
{
    Municipality,
    Region,
    Province,
    State,
}
