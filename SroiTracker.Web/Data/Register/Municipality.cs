using NodaTime;

namespace SroiTracker.Web.Data.Register;

/// <summary>A municipality and the labour-market region that it lies in.</summary>
public sealed class Municipality
{
    /// <summary>CBS code, "GM0344".</summary>
    public required string Code { get; init; }

    public required string Name { get; set; }

    /// <summary>
    /// CBS code of the labour-market region, "AM13"; null for a municipality that does not exist outside this program.
    /// </summary>
    public string? RegionCode { get; set; }

    public string? Province { get; set; }
}

/// <summary>During this period the municipality follows the policies in this folder.</summary>
public sealed class PolicyMembership
{
    public required string MunicipalityCode { get; init; }

    public required LocalDate FromDay { get; init; }

    /// <summary>The folder under seed/policies.</summary>
    public required string Folder { get; set; }

    /// <summary>The last day; null while it lasts.</summary>
    public LocalDate? ToDay { get; set; }
}
