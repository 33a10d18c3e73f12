using Microsoft.AspNetCore.Mvc;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Features.Shared.Navigation;

namespace SroiTracker.Web.Features.Start;

/// <summary>The pages of the own role, for who has no start page of the own.</summary>
[Requires(Permission.UseOwnAccount)]
public sealed class StartController(CurrentUserHolder current, Menu menu) : Controller
{
    [HttpGet(Menu.StartPath)]
    public IActionResult Show() => View("Start", menu.Of(current.Required));
}
