using Microsoft.AspNetCore.Html;
using Microsoft.AspNetCore.Mvc.Rendering;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>Short ways to make an element. Text is encoded, content is taken as it is.</summary>
internal static class Html
{
    internal static TagBuilder Element(string name, string? cssClass, string text)
    {
        var element = Empty(name, cssClass);
        element.InnerHtml.Append(text);
        return element;
    }

    internal static TagBuilder Element(string name, string? cssClass, IHtmlContent content)
    {
        var element = Empty(name, cssClass);
        element.InnerHtml.AppendHtml(content);
        return element;
    }

    internal static TagBuilder Empty(string name, string? cssClass, bool isVoid = false)
    {
        var element = new TagBuilder(name) { TagRenderMode = isVoid ? TagRenderMode.SelfClosing : TagRenderMode.Normal };
        if (cssClass is not null) element.AddCssClass(cssClass);
        return element;
    }

    internal static TagBuilder Link(string href, string text)
    {
        var link = Element("a", "utrecht-link utrecht-link--html-a", text);
        link.Attributes["href"] = href;
        return link;
    }
}
