using NodaTime;

namespace SroiTracker.Domain.Alerts;

/// <summary>Why an alert closed itself.</summary>
public enum ExpiryReason
{
    /// <summary>The newest figure shows no shortage any more.</summary>
    ShortageGone,

    /// <summary>Nothing is left of the obligation, or the contract is closed.</summary>
    BalanceGone,

    /// <summary>Contract and shortage do not fit any more: too little time left, or the mapping changed.</summary>
    NoLongerFits,
}

/// <summary>Where an alert (signaal) stands. A closed family: the members stand in this file.</summary>
public abstract record AlertState
{
    private protected AlertState()
    {
    }

    /// <summary>Whether the alert still asks for something, now or later.</summary>
    public abstract bool IsOpen { get; }

    /// <summary>Whether a person works on it, so that it does not close itself.</summary>
    public virtual bool IsWithPeople => false;
}

/// <summary>Nobody looked at it yet.</summary>
public sealed record NewAlert : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => true;
}

/// <summary>The adviser opened it.</summary>
public sealed record SeenAlert : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => true;
}

/// <summary>Put off; on the day named it is new again.</summary>
/// <param name="Until">The day it comes back.</param>
public sealed record SnoozedAlert(LocalDate Until) : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => true;
}

/// <summary>Referred to SBB or a partner; the thread of contacts hangs on it.</summary>
public sealed record ReferredAlert : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => true;

    /// <inheritdoc/>
    public override bool IsWithPeople => true;
}

/// <summary>A place came of it.</summary>
public sealed record PlacedAlert : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => false;
}

/// <summary>No place came of it.</summary>
/// <param name="Reason">Why not.</param>
public sealed record NoPlaceAlert(string Reason) : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => false;
}

/// <summary>The adviser found it unsuitable; it is not raised again before the day named.</summary>
/// <param name="Reason">Why.</param>
/// <param name="Until">The first day on which it may be raised again.</param>
public sealed record DismissedAlert(string Reason, LocalDate Until) : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => false;
}

/// <summary>It closed itself.</summary>
/// <param name="Reason">Why.</param>
public sealed record ExpiredAlert(ExpiryReason Reason) : AlertState
{
    /// <inheritdoc/>
    public override bool IsOpen => false;
}
