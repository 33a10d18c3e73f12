using NodaTime;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Who changes something on a page, and when.</summary>
public sealed class WebChange(CurrentUserHolder current, IClock clock)
{
    private const string Origin = "web";

    /// <summary>The change that is being made now.</summary>
    /// <param name="why">The reason in words; empty where the action speaks for itself.</param>
    public ChangeContext Of(string? why = null) => new(current.Required.Id.ToString(), clock.GetCurrentInstant(), why ?? "", Origin);
}
