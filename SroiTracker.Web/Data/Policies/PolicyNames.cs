using System.Globalization;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Data.Policies;

/// <summary>What an authority is called on screen.</summary>
public static class PolicyNames
{
    /// <summary>The name in its newest version; a folder without a version by its own name, "holland-rijnland" as "Holland Rijnland".</summary>
    public static string NameOf(this PolicyBook book, string folder) => book.Versions(folder) is [.., var newest]
        ? newest.Authority
        : CultureInfo.InvariantCulture.TextInfo.ToTitleCase(folder.Replace('-', ' '));
}
