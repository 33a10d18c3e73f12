using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>How a contract goes, in a word.</summary>
public enum Pace
{
    /// <summary>There is no obligation.</summary>
    None,

    /// <summary>The authority must decide something first.</summary>
    Open,

    /// <summary>Nothing is left to do.</summary>
    Done,

    /// <summary>As much is filled in as time has gone, or nobody can tell yet.</summary>
    OnTrack,

    /// <summary>Less is filled in than time has gone.</summary>
    Behind,

    /// <summary>The last day has passed.</summary>
    Late,
}

/// <summary>Holds what is filled in against the time that has gone.</summary>
internal static class PaceRules
{
    internal static Pace Of(ObligationCard card, LocalDate today)
    {
        if (card.Outcome is nameof(Domain.Explanations.NotObligated)) return Pace.None;
        if (card.Outcome is not nameof(Domain.Explanations.Obligated) && card.Obligation.IsZero) return Pace.Open;
        if (card.Outstanding <= Money.Zero) return Pace.Done;
        if (card.EndOn is not { } end) return Pace.OnTrack;
        if (today > end) return Pace.Late;
        if (card.StartOn is not { } start || today <= start || end <= start) return Pace.OnTrack;
        var gone = Ratio.Of(Period.DaysBetween(start, today), Period.DaysBetween(start, end) + 1);
        return Ratio.Of((card.Credited + card.Pending).Cents) >= Ratio.Of(card.Obligation.Cents) * gone ? Pace.OnTrack : Pace.Behind;
    }
}
