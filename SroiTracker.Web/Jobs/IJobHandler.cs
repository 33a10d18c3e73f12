namespace SroiTracker.Web.Jobs;

/// <summary>Does one kind of work from the outbox. It may be called twice for the same row, so it must be safe to run twice.</summary>
public interface IJobHandler
{
    /// <summary>The kind of outbox rows it does.</summary>
    string Kind { get; }

    /// <summary>Does the work.</summary>
    /// <param name="payload">Ids as JSON.</param>
    Task RunAsync(string payload, CancellationToken token);
}
