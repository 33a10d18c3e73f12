using NodaTime;

namespace SroiTracker.Web.Jobs;

/// <summary>The terms of the queue.</summary>
public sealed record JobTerms
{
    /// <summary>How long a worker may be silent before another takes the row over.</summary>
    public Duration Lease { get; init; } = Duration.FromMinutes(2);

    /// <summary>After so many tries a row is parked for a person to look at.</summary>
    public int MostAttempts { get; init; } = 10;

    /// <summary>The wait after the first failure; it doubles with each next one.</summary>
    public Duration FirstWait { get; init; } = Duration.FromSeconds(10);

    /// <summary>The longest wait.</summary>
    public Duration LongestWait { get; init; } = Duration.FromHours(1);

    /// <summary>The wait after a number of failed tries.</summary>
    public Duration WaitAfter(int attempts)
    {
        var wait = FirstWait;
        for (var attempt = 1; attempt < attempts && wait < LongestWait; attempt++) wait *= 2;
        return Duration.Min(wait, LongestWait);
    }
}
