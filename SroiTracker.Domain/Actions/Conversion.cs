namespace SroiTracker.Domain.Actions;

/// <summary>How many leads became a place (conversie). Only a lead with a confirmed placement counts, however many placements it has.</summary>
/// <param name="Leads">The leads.</param>
/// <param name="Placed">The leads with a confirmed placement; at most all of them.</param>
public readonly record struct Conversion(int Leads, int Placed)
{
    private const int Whole = 100;

    /// <summary>The share in whole percent, half a percent upward; null without leads. 8 of 30 is 26.67 and so 27.</summary>
    public int? Percent => Leads == 0 ? null : checked((2 * Whole * Placed) + Leads) / (2 * Leads);

    /// <summary>Whether the percentage was rounded.</summary>
    public bool IsRounded => Leads > 0 && Whole * Placed % Leads != 0;
}
