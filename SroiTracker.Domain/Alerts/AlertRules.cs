namespace SroiTracker.Domain.Alerts;

/// <summary>Which state of an alert may follow which.</summary>
public static class AlertRules
{
    /// <summary>
    /// Whether a person or the clock may move an alert from one state to the next: a new alert is seen first; a seen one is
    /// snoozed, referred or dismissed; a snoozed one comes back as new; a referred one ends placed or not placed.
    /// </summary>
    public static bool CanMove(AlertState from, AlertState to) => (from, to) switch
    {
        (NewAlert, SeenAlert) => true,
        (SeenAlert, SnoozedAlert or ReferredAlert or DismissedAlert) => true,
        (SnoozedAlert, NewAlert or SeenAlert) => true,
        (ReferredAlert, PlacedAlert or NoPlaceAlert) => true,
        ({ IsOpen: true, IsWithPeople: false }, ExpiredAlert) => true,
        _ => false,
    };

    /// <summary>Whether the state gives a reason where one is compulsory.</summary>
    public static bool HasReason(AlertState state) => state switch
    {
        NoPlaceAlert noPlace => !string.IsNullOrWhiteSpace(noPlace.Reason),
        DismissedAlert dismissed => !string.IsNullOrWhiteSpace(dismissed.Reason),
        _ => true,
    };
}
