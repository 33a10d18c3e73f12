using Microsoft.AspNetCore.Mvc.Rendering;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>A row of links between pages that belong together, with the page itself marked.</summary>
internal static class SubNavList
{
    /// <param name="label">What the row is called, for who does not see it.</param>
    /// <param name="items">The address and the words of each link, in order.</param>
    /// <param name="here">The address of the link to mark; null for none.</param>
    /// <param name="isPage">Whether the marked link is this very page, and not one above it.</param>
    internal static TagBuilder Of(string label, IEnumerable<(string Path, string Text)> items, string? here, bool isPage)
    {
        var list = Html.Empty("ul", "sub-nav__list");
        foreach (var (path, text) in items)
        {
            var link = Html.Element("a", "sub-nav__link", text);
            link.Attributes["href"] = path;
            if (path == here) link.Attributes["aria-current"] = isPage ? "page" : "true";
            list.InnerHtml.AppendHtml(Html.Element("li", null, link));
        }

        var navigation = Html.Element("nav", "sub-nav", list);
        navigation.Attributes["aria-label"] = label;
        return navigation;
    }
}
