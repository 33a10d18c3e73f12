using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>Why an alert was not moved.</summary>
public enum AlertRefusal
{
    /// <summary>There is no such alert.</summary>
    Unknown,

    /// <summary>The alert cannot go there from where it stands.</summary>
    NotAllowed,

    /// <summary>A reason is compulsory.</summary>
    ReasonMissing,

    /// <summary>The text seems to hold a BSN.</summary>
    CitizenNumber,
}

/// <summary>
/// What people do with an alert: see, snooze, dismiss, refer, and say what came of it. Whether a person may see the alert is for
/// the caller. Everything is added to the alert's history with who and when.
/// </summary>
public sealed class AlertThread(SroiDbContext db, IClock clock)
{
    /// <summary>Moves an alert and saves; null when that went well.</summary>
    public async Task<AlertRefusal?> MoveAsync(AlertId id, AlertState to, string? why, UserId by, CancellationToken token)
    {
        var refusal = await MoveUnsavedAsync(id, to, why, by, token);
        if (refusal is null)
            await db.SaveChangesAsync(token);
        return refusal;
    }

    /// <summary>Refers a seen alert to a partner with the message as drafted, and saves; null when that went well.</summary>
    public async Task<AlertRefusal?> ReferAsync(AlertId id, string partner, string message, UserId by, CancellationToken token)
    {
        if (string.IsNullOrWhiteSpace(message))
            return AlertRefusal.ReasonMissing;
        if (CitizenServiceNumber.OccursIn(message))
            return AlertRefusal.CitizenNumber;
        if (await MoveUnsavedAsync(id, new ReferredAlert(), partner, by, token) is { } refusal)
            return refusal;
        db.Add(
            new ReferralRow
            {
                Id = Guid.CreateVersion7(),
                AlertId = id.Value,
                Partner = partner,
                Message = message,
                CreatedAt = clock.GetCurrentInstant(),
                CreatedBy = by.Value,
            }
        );
        await db.SaveChangesAsync(token);
        return null;
    }

    private async Task<AlertRefusal?> MoveUnsavedAsync(AlertId id, AlertState to, string? why, UserId by, CancellationToken token)
    {
        if (await db.Set<AlertRow>().SingleOrDefaultAsync(alert => alert.Id == id.Value, token) is not { } row)
            return AlertRefusal.Unknown;
        if (!AlertRules.CanMove(row.ToAlert().State, to))
            return AlertRefusal.NotAllowed;
        if (!AlertRules.HasReason(to))
            return AlertRefusal.ReasonMissing;
        if (HoldsCitizenNumber(to, why))
            return AlertRefusal.CitizenNumber;

        var today = DutchDay.Today(clock);
        row.Put(to, today);
        db.Add(
            new AlertEventRow
            {
                Id = Guid.CreateVersion7(),
                AlertId = row.Id,
                RecordedAt = clock.GetCurrentInstant(),
                EffectiveOn = today,
                By = by.Value,
                State = row.State,
                Why = why ?? row.StateReason,
            }
        );
        return null;
    }

    private static bool HoldsCitizenNumber(AlertState to, string? why) =>
        CitizenServiceNumber.OccursIn(why)
        || (to is NoPlaceAlert noPlace && CitizenServiceNumber.OccursIn(noPlace.Reason))
        || (to is DismissedAlert dismissed && CitizenServiceNumber.OccursIn(dismissed.Reason));
}
