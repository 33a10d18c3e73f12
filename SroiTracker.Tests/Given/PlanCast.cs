using SroiTracker.Tests.Web.Shortages;
using SroiTracker.Domain.Access;

namespace SroiTracker.Tests.Given;

/// <summary>A programme that is short of places, and a plan for it, entered through the pages.</summary>
internal static class PlanCast
{
    internal const string Heading = "peildatum;arbeidsmarktregio_code;arbeidsmarktregio_naam;sectorkamer;crebo;niveau;leerweg;aantal_tekort;kwaliteit;bron";

    /// <summary>Verpleegkundige, bol, Midden-Utrecht.</summary>
    internal const string Nursing = "25480/BOL/AM13";

    /// <summary>The figure of the programme on a day.</summary>
    internal static async Task FigureAsync(SroiApp app, string day, int count) =>
        await ShortageUpload.KeepAsync(await app.SignInAsync(Role.Coordinator), Heading, $"{day};AM13;;;25480;;bol;{count};;SBB");

    /// <summary>Begins a plan with these measures, each due on its day, and gives its address.</summary>
    internal static async Task<string> BeginAsync(FormDriver person, params (string What, string Due)[] measures)
    {
        await person.GoAsync("/plannen/nieuw?opleiding=" + Uri.EscapeDataString(Nursing));
        person.Fill("Title", "Meer plaatsen in de zorg").Fill("Note", "De school belt al met ziekenhuizen");
        foreach (var (row, (what, due)) in measures.Index())
            person.Fill($"Measures[{row}].What", what).Fill($"Measures[{row}].Due", due);
        await person.PressAsync("Plan beginnen");
        return person.Path;
    }

    /// <summary>The numbers on the board of a plan, by their heading.</summary>
    internal static Dictionary<string, string> Board(FormDriver person) =>
        person.Page.QuerySelectorAll("section[aria-labelledby=maatregelen] .funnel div")
            .ToDictionary(pair => pair.QuerySelector("dt").Words(), pair => pair.QuerySelector("dd").Words());

    /// <summary>The rows of the comparison of figures.</summary>
    internal static List<string> Figures(FormDriver person) =>
        [.. person.Page.QuerySelectorAll("section[aria-labelledby=cijfers] tbody tr").Select(row => row.Words())];
}
