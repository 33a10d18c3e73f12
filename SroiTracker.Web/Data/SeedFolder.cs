namespace SroiTracker.Web.Data;

/// <summary>Where the seed files lie: beside the program, so that a verb works from any folder.</summary>
public static class SeedFolder
{
    public static string Root => Path.Combine(AppContext.BaseDirectory, "seed");

    public static string Policies => Path.Combine(Root, "policies");
}
