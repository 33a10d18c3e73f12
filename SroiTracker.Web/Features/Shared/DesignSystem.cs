namespace SroiTracker.Web.Features.Shared;

/// <summary>Whether the design system's files were installed; without them the pages use the base stylesheet alone.</summary>
public sealed class DesignSystem(IWebHostEnvironment environment)
{
    /// <summary>Looked up once, at the first page.</summary>
    public bool IsInstalled { get; } = environment.WebRootFileProvider.GetFileInfo("lib/utrecht.css").Exists;
}
