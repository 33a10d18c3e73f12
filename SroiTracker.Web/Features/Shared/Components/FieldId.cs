using Microsoft.AspNetCore.Mvc.Rendering;

namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>The id of a form field, from its name in the form.</summary>
internal static class FieldId
{
    internal static string Of(string name) => TagBuilder.CreateSanitizedId(name, "_");
}
