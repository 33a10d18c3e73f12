using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Features.Shared.Navigation;

/// <summary>Pages that belong together and show the way to each other.</summary>
public enum SubNavArea
{
    /// <summary>Figures about shortages and what is made of them.</summary>
    Figures,

    /// <summary>The work of the two-week cycle.</summary>
    Cycle,
}

/// <summary>One page of an area.</summary>
/// <param name="Key">Its name in the texts.</param>
/// <param name="Needs">Who may not do this does not see the link.</param>
internal sealed record SubNavItem(string Key, string Path, Permission Needs);

/// <summary>The pages of every area, in the order of the work. Each area ends with the way to the other one.</summary>
internal static class SubNavTable
{
    private static readonly SubNavItem[] Figures =
    [
        new("Shortages", "/tekorten", Permission.ViewShortages), new("Regions", "/tekorten/regios", Permission.ViewShortages),
        new("Areas", "/tekorten/gebieden", Permission.ViewContracts), new("Reconciliation", "/afstemming", Permission.ViewCounts),
        new("Snapshots", "/tekorten/metingen", Permission.ViewShortages), new("Scenarios", "/scenarios", Permission.ManageActions),
        new("Mapping", "/regels/cpv", Permission.ChangeMapping), new("Profiles", "/opleidingen", Permission.ManageProfiles),
        new("Pool", "/pool", Permission.ViewPool), new("Instruments", "/instrumenten", Permission.ViewInstruments),
        new("Cycle", "/plannen", Permission.ManageActions),
    ];

    private static readonly SubNavItem[] Cycle =
    [
        new("Plans", "/plannen", Permission.ManageActions), new("Actions", "/acties", Permission.ManageActions),
        new("Commitments", "/toezeggingen", Permission.ManageActions), new("Meeting", "/overleg", Permission.ManageActions),
        new("Pacts", "/pacten", Permission.ManageActions), new("Leads", "/leads", Permission.ViewLeads),
        new("Events", "/evenementen", Permission.ManageActions), new("Pitches", "/pitches", Permission.ViewPitches),
        new("Yield", "/opbrengst", Permission.ManageActions), new("Polls", "/peilingen", Permission.ManageActions),
        new("Figures", "/tekorten", Permission.ViewShortages),
    ];

    internal static IEnumerable<SubNavItem> Of(SubNavArea area) => area == SubNavArea.Figures ? Figures : Cycle;

    /// <summary>The page of the list on which, or below which, an address lies; null for none.</summary>
    internal static SubNavItem? At(IEnumerable<SubNavItem> items, string address) => items
        .Where(item => address.Equals(item.Path, StringComparison.OrdinalIgnoreCase)
            || address.StartsWith(item.Path + "/", StringComparison.OrdinalIgnoreCase))
        .MaxBy(item => item.Path.Length);
}
