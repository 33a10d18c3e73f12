namespace SroiTracker.Web.Data.Figures;

/// <summary>
/// An area that an authority put together of municipalities (eigen gebied). Its figure is the sum of theirs; it is no part of a
/// labour-market region and no region counts it.
/// </summary>
public sealed class CustomArea
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    public required string Name { get; init; }

    public List<CustomAreaMember> Members { get; init; } = [];
}

/// <summary>A municipality of an area; it cannot be in it twice.</summary>
public sealed class CustomAreaMember
{
    public required Guid AreaId { get; init; }

    /// <summary>CBS code of the municipality.</summary>
    public required string Municipality { get; init; }
}
