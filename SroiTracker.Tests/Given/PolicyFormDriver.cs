using SroiTracker.Domain.Access;

namespace SroiTracker.Tests.Given;

/// <summary>Makes a policy through the form alone, from nothing, and has a second person publish it.</summary>
internal sealed class PolicyFormDriver
{
    private readonly SroiApp app;
    private readonly FormDriver author;

    private PolicyFormDriver(SroiApp app, HttpClient client) => (this.app, author) = (app, new FormDriver(client));

    internal string Home { get; private set; } = "";

    internal FormDriver Author => author;

    /// <summary>A draft that begins empty, with its name and one source.</summary>
    internal static async Task<PolicyFormDriver> BeginAsync(SroiApp app, string day, string title)
    {
        var driver = new PolicyFormDriver(app, await app.SignInAsync(Role.Coordinator));
        var form = driver.author;
        await form.GoAsync("/regels/ontwerpen/nieuw");
        await form.Fill("Kind", "leeg").Fill("Folder", "utrecht").Fill("ValidFrom", day).PressAsync("Begin");
        driver.Home = form.Path;
        await driver.SectionAsync("algemeen", ("authority", "Gemeente Utrecht (verzonnen)"), ("title", title));
        await driver.SectionAsync("bronnen", ("sources[0].key", "besluit"), ("sources[0].title", "Besluit (verzonnen)"), ("sources[0].read", "verzonnen"));
        return driver;
    }

    /// <summary>Fills in fields of a part and saves it.</summary>
    internal async Task SectionAsync(string section, params (string Name, string Value)[] fields)
    {
        await author.GoAsync($"{Home}/onderdeel/{section}");
        foreach (var (name, value) in fields) author.Fill(name, value);
        await author.PressAsync("bewaar");
    }

    /// <summary>Fills in clauses of a part, found in the decision; a name with a dot is a field of a value that is a group.</summary>
    internal Task ClausesAsync(string section, params (string Name, string Value)[] clauses) => SectionAsync(section,
    [
        .. clauses.Select(clause => clause.Name.Split('.') is [var name, var field] ? ($"{name}.value.{field}", clause.Value) : ($"{clause.Name}.value", clause.Value)),
        .. clauses.Select(clause => clause.Name.Split('.')[0]).Distinct().SelectMany(Found),
    ]);

    /// <summary>Adds a row to a list and fills it in; "personCaps[1].months" saves once for each line inside.</summary>
    internal async Task RowAsync(string list, params (string Name, string Value)[] fields)
    {
        await author.GoAsync($"{Home}/onderdeel/{SectionOf(list)}");
        await author.PressAsync("Voeg toe aan " + author.Page.QuerySelector($"#kop-{list}").Words());
        var at = int.Parse(author.Path.Split('/')[^1], System.Globalization.CultureInfo.InvariantCulture);
        var path = $"{list}[{at}]";
        foreach (var (name, value) in fields)
        {
            if (author.Page.QuerySelector($"[name='{path}.{name}']") is null) await author.PressAsync("nog");
            author.Fill($"{path}.{name}", value);
        }

        await author.Fill(path + ".standing", "published").Fill(path + ".article", "art. 2").PressAsync("klaar");
    }

    /// <summary>The clauses that every policy must have: award, from 0 euro, without VAT, 5% of the value, half away from zero, 36 hours.</summary>
    internal async Task PlainAsync()
    {
        await ThresholdAsync();
        await SectionAsync("opdracht", [.. Found("start")]);
        await ClausesAsync("opdracht", ("decidingDay", "award"), ("vat", "excl"), ("optionYears", "without"), ("crossing.upward", "true"));
        await ClausesAsync("verplichting", ("base", "contractValue"), ("rounding", "halfAwayFromZero"));
        await ClausesAsync("tijd", ("fullTimeHours", "36"), ("proRata", "timeAndHours"));
        await ClausesAsync("toeslagen", ("bonusProRata", "asBlock"), ("bonusesAddUp", "true"));
    }

    /// <summary>Every contract of one euro or more.</summary>
    internal Task ThresholdAsync(string euros = "1", string comparison = "atLeast") =>
        RowAsync("thresholds", ("amountCents", euros), ("comparison", comparison));

    internal Task PercentageAsync(string percent = "5") => RowAsync("percentages", ("basisPoints", percent));

    /// <summary>Proposes the draft, and has the second coordinator approve it.</summary>
    internal async Task PublishAsync()
    {
        await author.GoAsync(Home + "/controle");
        author.Words.Should().NotContain("U kunt het ontwerp nog niet voorstellen", author.Page.QuerySelector("#bevindingen")?.ParentElement.Words());
        await author.Fill("Why", "verzonnen regeling").PressAsync("Voorstellen");
        var second = new FormDriver(await app.SignInAsync(Cast.SecondCoordinator));
        await second.GoAsync(Home + "/goedkeuren");
        await second.PressAsync("Goedkeuren en publiceren");
        second.Words.Should().Contain("De versie is gepubliceerd");
    }

    private static (string, string)[] Found(string clause) => [($"{clause}.standing", "published"), ($"{clause}.article", "art. 1")];

    private static string SectionOf(string list) => list switch
    {
        "thresholds" => "opdracht",
        "percentages" or "reductions" => "verplichting",
        "blocks" => "bouwblokken",
        "bonuses" => "toeslagen",
        "categories" => "plafonds",
        "placementKinds" => "plaatsen",
        _ => "termijnen",
    };
}
