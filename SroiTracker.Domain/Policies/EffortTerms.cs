namespace SroiTracker.Domain.Policies;

/// <summary>How the time of an effort becomes a share of a year.</summary>
public enum TimeCount
{
    /// <summary>As the facts give it: weeks w/52, months m/12, dates by complete years and days/364.</summary>
    AsGiven,

    /// <summary>Days of 365.</summary>
    Days,

    /// <summary>Complete weeks of 52.</summary>
    WholeWeeks,

    /// <summary>Complete calendar months of 12.</summary>
    WholeMonths,

    /// <summary>Hours worked of the hours in a full-time year.</summary>
    HoursWorked,
}

/// <summary>Which clock a cap on a person's months runs by.</summary>
public enum CapClock
{
    /// <summary>Calendar months that the effort lasts; a break does not count.</summary>
    Calendar,

    /// <summary>Time worked: half-time work uses half a month a month.</summary>
    Worked,

    /// <summary>Calendar months since the person's inflow.</summary>
    SinceInflow,

    /// <summary>Calendar months since the person's last benefit; no cap while a benefit runs.</summary>
    SinceBenefit,
}

/// <summary>Within what one person's time is credited once.</summary>
public enum ExclusivityScope
{
    /// <summary>Within one contract.</summary>
    Contract,

    /// <summary>Within one authority.</summary>
    Authority,

    /// <summary>Anywhere: reported here and nowhere else.</summary>
    Everywhere,
}

/// <summary>Who performs an effort.</summary>
public enum Performer
{
    /// <summary>The contractor.</summary>
    Contractor,

    /// <summary>A subcontractor (onderaannemer).</summary>
    Subcontractor,

    /// <summary>A supplier (toeleverancier).</summary>
    Supplier,
}

/// <summary>What an alternative placement's value is also multiplied by.</summary>
public enum PlacementShare
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>One divided by the students who share the place.</summary>
    Students,

    /// <summary>The share of the learning goals that the place offers.</summary>
    Goals,
}

/// <summary>What another subsidy for the same effort does.</summary>
public enum Stacking
{
    /// <summary>Nothing.</summary>
    Allowed,

    /// <summary>It is shown to who approves.</summary>
    Warn,

    /// <summary>It is taken off the credit.</summary>
    Deduct,

    /// <summary>The effort does not count.</summary>
    Refuse,
}
