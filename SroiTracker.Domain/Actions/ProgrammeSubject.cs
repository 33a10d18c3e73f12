using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Actions;

/// <summary>A programme as subject of an action: a qualification along a pathway in a labour-market region, "25180/BOL/AM13".</summary>
public sealed record ProgrammeSubject
{
    /// <summary>The pathway of a programme of which both count together.</summary>
    public const string AnyPathway = "*";

    private static readonly string[] Pathways = ["BOL", "BBL", AnyPathway];

    private ProgrammeSubject(CreboCode crebo, string pathway, LabourMarketRegionCode region) => (Crebo, Pathway, Region) = (crebo, pathway, region);

    /// <summary>The qualification.</summary>
    public CreboCode Crebo { get; }

    /// <summary>"BOL", "BBL", or <see cref="AnyPathway"/> for both together.</summary>
    public string Pathway { get; }

    /// <summary>The region.</summary>
    public LabourMarketRegionCode Region { get; }

    /// <summary>The programme as the key of an <see cref="ActionSubject"/>.</summary>
    public string Key => $"{Crebo.Digits}/{Pathway}/{Region.Text}";

    /// <summary>The scope of its shortage figures: two figures with the same key count the same thing.</summary>
    public string ScopeKey => $"{Region.Text}/crebo:{Crebo.Digits}";

    /// <summary>The programme of a key; null when it is not written so.</summary>
    public static ProgrammeSubject? Parse(string? key) =>
        (key ?? "").Split('/') is [var crebo, var pathway, var region] && Pathways.Contains(pathway)
        && CreboCode.Parse(crebo) is { } code && LabourMarketRegionCode.Parse(region) is { } area
            ? new(code, pathway, area)
            : null;
}
