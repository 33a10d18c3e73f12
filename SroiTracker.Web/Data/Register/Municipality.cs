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

    /// <summary>CBS code of the municipality in which it was merged (opgegaan); null while it stands by itself.</summary>
    public string? MergedInto { get; set; }

    /// <summary>First day on which it was no more.</summary>
    public LocalDate? MergedOn { get; set; }
}

/// <summary>
/// During this period the municipality follows the policies in this folder. A contested membership stands beside another one: a
/// person settles for each contract which of them holds.
/// </summary>
public sealed class PolicyMembership
{
    public required string MunicipalityCode { get; init; }

    public required LocalDate FromDay { get; init; }

    /// <summary>The folder under seed/policies.</summary>
    public required string Folder { get; init; }

    /// <summary>The last day; null while it lasts.</summary>
    public LocalDate? ToDay { get; set; }

    /// <summary>Whether another list names the municipality too, so that it gives no policy by itself.</summary>
    public bool IsContested { get; set; }
}
