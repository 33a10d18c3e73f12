namespace SroiTracker.Domain.Shortages;

/// <summary>
/// How hard it is for employers to find people (krapte), from roomy to tight. It is another thing than a shortage of places, points the
/// other way, and is never taken off it.
/// </summary>
public enum LabourShortage
{
    /// <summary>Far more people than jobs (zeer ruim).</summary>
    VeryRoomy,

    /// <summary>More people than jobs (ruim).</summary>
    Roomy,

    /// <summary>In balance (gemiddeld).</summary>
    Balanced,

    /// <summary>More jobs than people (krap).</summary>
    Tight,

    /// <summary>Far more jobs than people (zeer krap).</summary>
    VeryTight,
}
