using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Features.Shared.Navigation;

/// <summary>The pages of a role that exist in this program.</summary>
public sealed class Menu(EndpointDataSource endpoints)
{
    /// <summary>Where a role without a page of its own begins.</summary>
    public const string StartPath = "start";

    /// <summary>The menu of the role.</summary>
    public IReadOnlyList<MenuItem> Of(Role role)
    {
        var paths = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet();
        return [.. MenuTable.Of(role).Where(item => paths.Contains(item.Path))];
    }

    /// <summary>The address where the role begins the day.</summary>
    public string StartOf(Role role) => Of(role) is [var first, ..] ? "/" + first.Path : "/" + StartPath;
}
