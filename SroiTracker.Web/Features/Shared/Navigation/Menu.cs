using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Shared.Navigation;

/// <summary>The pages of a person that exist in this program.</summary>
public sealed class Menu(EndpointDataSource endpoints)
{
    /// <summary>Where a role without a page of its own begins.</summary>
    public const string StartPath = "start";

    /// <summary>The menu of the person: what the role comes for, less what the person may not open.</summary>
    public IReadOnlyList<MenuItem> Of(CurrentUser user)
    {
        var paths = endpoints.Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetOrderedMetadata<RequiresAttribute>().All(asked => user.May(asked.Permission)))
            .Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet();
        return [.. MenuTable.Of(user.Role).Where(item => paths.Contains(item.Path))];
    }

    /// <summary>The address where the role begins the day.</summary>
    public string StartOf(Role role)
    {
        var paths = endpoints.Endpoints.OfType<RouteEndpoint>().Select(endpoint => endpoint.RoutePattern.RawText).ToHashSet();
        return MenuTable.Of(role).FirstOrDefault(item => paths.Contains(item.Path)) is { } first ? "/" + first.Path : "/" + StartPath;
    }
}
