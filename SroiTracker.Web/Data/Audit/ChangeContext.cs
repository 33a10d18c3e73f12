using NodaTime;

namespace SroiTracker.Web.Data.Audit;

/// <summary>Who changes something, when, why and from where. One argument of every write.</summary>
/// <param name="Who">Identity of the account as text, or "system".</param>
/// <param name="When">The moment.</param>
/// <param name="Why">The reason in words; empty where the action speaks for itself.</param>
/// <param name="Origin">Where it came from: "web", "api", "command import contracts", "job match".</param>
public sealed record ChangeContext(string Who, Instant When, string Why, string Origin)
{
    /// <summary>What stands for a person where the program itself acts.</summary>
    public const string System = "system";
}
