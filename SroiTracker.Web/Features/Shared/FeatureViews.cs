using Microsoft.AspNetCore.Mvc.Controllers;
using Microsoft.AspNetCore.Mvc.Razor;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Finds a view in the folder of its controller's namespace, then in the folders above it, then in Shared.</summary>
internal sealed class FeatureViews : IViewLocationExpander
{
    private const string Folder = "folder";
    private const string Root = "SroiTracker.Web.Features.";

    internal static void Register(RazorViewEngineOptions options)
    {
        options.ViewLocationFormats.Clear();
        options.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
        options.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
        options.ViewLocationExpanders.Add(new FeatureViews());
    }

    public void PopulateValues(ViewLocationExpanderContext context)
    {
        var type = (context.ActionContext.ActionDescriptor as ControllerActionDescriptor)?.ControllerTypeInfo.Namespace ?? "";
        if (type.StartsWith(Root, StringComparison.Ordinal)) context.Values[Folder] = type[Root.Length..];
    }

    public IEnumerable<string> ExpandViewLocations(ViewLocationExpanderContext context, IEnumerable<string> viewLocations) =>
        context.Values.TryGetValue(Folder, out var folder) && folder is not null
            ? Folders(folder).Select(path => $"/Features/{path}/{{0}}.cshtml").Concat(viewLocations)
            : viewLocations;

    private static IEnumerable<string> Folders(string folder)
    {
        var parts = folder.Split('.');
        for (var length = parts.Length; length > 0; length--) yield return string.Join('/', parts.Take(length));
    }
}
