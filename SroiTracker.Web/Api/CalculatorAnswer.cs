namespace SroiTracker.Web.Api;

/// <summary>Het antwoord van de rekentool.</summary>
public sealed record CalculatorAnswer
{
    /// <summary>Uw eigen kenmerk van het geval.</summary>
    public string? Id { get; init; }

    /// <summary>Obligated, NotObligated, Credited, Refused of NeedsDecision.</summary>
    public required string Outcome { get; init; }

    /// <summary>Het bedrag in eurocenten; alleen bij Obligated en Credited.</summary>
    public long? Cents { get; init; }

    /// <summary>Of het bedrag voorlopig is, omdat het eindbedrag nog niet bekend is.</summary>
    public bool? Provisional { get; init; }

    /// <summary>De bepaling waarop de uitkomst rust.</summary>
    public string? Clause { get; init; }

    /// <summary>De vraag die een mens moet beantwoorden; alleen bij NeedsDecision.</summary>
    public string? Question { get; init; }

    /// <summary>De antwoorden die mogelijk zijn; een ervan kan bij "decisions" staan.</summary>
    public IReadOnlyList<string>? Readings { get; init; }

    /// <summary>Eerste dag van de gebruikte versie van de regeling.</summary>
    public string? PolicyVersion { get; init; }

    /// <summary>SHA-256 van de tekst van die versie.</summary>
    public string? PolicyHash { get; init; }

    /// <summary>De stappen, elk met een zin, de gebruikte waarden en de bron.</summary>
    public required IReadOnlyList<CalculatorStep> Steps { get; init; }
}

/// <summary>Een stap van de berekening.</summary>
/// <param name="Rule">Naam van de regel.</param>
/// <param name="Text">De stap in een zin.</param>
/// <param name="Operands">De waarden in de zin, de uitkomst als laatste.</param>
/// <param name="Clause">De bepaling waarop de stap rust.</param>
/// <param name="Standing">Published, assumed, unknown of decided.</param>
/// <param name="Reason">Waarom een bepaling zo is gelezen.</param>
/// <param name="Source">Waar de bepaling staat.</param>
public sealed record CalculatorStep(
    string Rule, string Text, IReadOnlyList<CalculatorOperand> Operands, string? Clause, string? Standing, string? Reason, CalculatorSource? Source);

/// <summary>Een waarde in een stap.</summary>
/// <param name="Name">Naam.</param>
/// <param name="Kind">Money (eurocenten), percentage (honderdsten van een procent), ratio, number, day, text of term.</param>
/// <param name="Value">De waarde, zonder taal.</param>
public sealed record CalculatorOperand(string Name, string Kind, string Value);

/// <summary>Waar een bepaling staat.</summary>
/// <param name="Title">Naam van de regeling of pagina.</param>
/// <param name="Url">Adres.</param>
/// <param name="Article">Artikel, bladzijde of rij.</param>
/// <param name="LastChecked">Dag waarop iemand de bepaling voor het laatst met de bron vergeleek.</param>
public sealed record CalculatorSource(string Title, string? Url, string? Article, string LastChecked);
