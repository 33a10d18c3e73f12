using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Features.Shared.Navigation;

/// <summary>One page on the menu.</summary>
/// <param name="Key">Its name in the navigation texts.</param>
/// <param name="Path">Its address, without the first slash. It shows as soon as an endpoint answers there.</param>
public sealed record MenuItem(string Key, string Path);

/// <summary>The menu of every role, in the order of the day. The first page that exists is the role's start page.</summary>
internal static class MenuTable
{
    private static readonly MenuItem[] Staff =
    [
        new("Today", "vandaag"), new("Contracts", "contracten"), new("Claims", "beoordelen"), new("Talks", "vragen"),
        new("Actions", "acties"), new("Alerts", "signalen"),
        new("Matches", "kansen"), new("Contractors", "opdrachtnemers"), new("Shortages", "tekorten"), new("Reports", "rapporten"),
        new("Policies", "regels"), new("Imports", "importeren"),
    ];

    internal static IReadOnlyList<MenuItem> Of(Role role) => role switch
    {
        Role.Adviser or Role.Coordinator => Staff,
        Role.Contractor =>
        [
            new("MyObligations", "mijn-verplichtingen"), new("EnterClaims", "invullen"), new("Talks", "vragen"), new("Matches", "kansen"),
            new("Calculator", "rekentool"), new("Asked", "gevraagd"), new("Agreements", "overeenkomsten"), new("Messages", "berichten"),
            new("Colleagues", "collegas"),
            new("Policies", "regels"),
        ],
        Role.ProcurementOfficer =>
        [
            new("Overview", "overzicht"), new("Contracts", "contracten"), new("Talks", "vragen"), new("Coverage", "dekking"),
            new("Quality", "kwaliteit"),
            new("Shortages", "tekorten"), new("Reports", "rapporten"), new("Control", "controle"), new("Policies", "regels"),
        ],
        Role.Administrator => [new("Users", "gebruikers"), new("Jobs", "taken"), new("Partners", "partners"), new("Policies", "regels")],
        Role.Partner =>
        [
            new("Reconciliation", "afstemming"), new("Leads", "leads"), new("Hunt", "jacht"), new("Pool", "pool"), new("Pitches", "pitches"),
            new("Agreements", "overeenkomsten"), new("Profiles", "opleidingen"), new("Instruments", "instrumenten"), new("Policies", "regels"),
        ],
        _ => [],
    };
}
