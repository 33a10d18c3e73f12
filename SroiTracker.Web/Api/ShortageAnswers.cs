using SroiTracker.Web.Imports;

namespace SroiTracker.Web.Api;

/// <summary>Een bladzijde met metingen.</summary>
/// <param name="Stagetekorten">De metingen, de laatst geregistreerde eerst.</param>
/// <param name="Volgende">Het adres van de volgende bladzijde; leeg bij de laatste.</param>
public sealed record ShortagesAnswer(IReadOnlyList<ShortageAnswer> Stagetekorten, string? Volgende);

/// <summary>Een meting van een tekort aan stageplaatsen of leerbanen.</summary>
public sealed record ShortageAnswer
{
    /// <summary>Kenmerk van de meting.</summary>
    public required Guid Id { get; init; }

    /// <summary>Dag waarop is geteld.</summary>
    public required string Peildatum { get; init; }

    /// <summary>Dag, maand of jaar: hoe nauwkeurig de peildatum is.</summary>
    public required string DatumPrecisie { get; init; }

    /// <summary>Wie de meting heeft gepubliceerd.</summary>
    public required string Bron { get; init; }

    /// <summary>Code van de arbeidsmarktregio.</summary>
    public string? ArbeidsmarktregioCode { get; init; }

    /// <summary>Code van de gemeente.</summary>
    public string? GemeenteCode { get; init; }

    /// <summary>Code van de kwalificatie.</summary>
    public string? Crebo { get; init; }

    /// <summary>Code van de sectorkamer.</summary>
    public string? Sectorkamer { get; init; }

    /// <summary>Naam van het marktsegment.</summary>
    public string? Marktsegment { get; init; }

    /// <summary>Niveau 1 tot en met 4.</summary>
    public int? Niveau { get; init; }

    /// <summary>Bol, bbl, bol+bbl of ?.</summary>
    public required string Leerweg { get; init; }

    /// <summary>Aantal plaatsen te kort; leeg als niet is geteld.</summary>
    public long? AantalTekort { get; init; }

    /// <summary>Geteld, indicatief of onbekend.</summary>
    public required string Kwaliteit { get; init; }

    /// <summary>De verandering die de bron erbij heeft gepubliceerd.</summary>
    public long? Verschil { get; init; }
}

/// <summary>Wat er met een aanlevering is gebeurd.</summary>
/// <param name="Bewaard">Of de metingen nu bewaard zijn; bij een proef niet.</param>
/// <param name="Samenvatting">Hoe de aanlevering zich verhoudt tot wat er was.</param>
/// <param name="Opmerkingen">Wat opviel maar niets tegenhoudt.</param>
public sealed record DeliveryAnswer(bool Bewaard, DeliverySummary Samenvatting, IReadOnlyList<DeliveryRemark> Opmerkingen);

/// <summary>Hoe een aanlevering zich verhoudt tot wat er was, in aantallen metingen.</summary>
public sealed record DeliverySummary(int Nieuw, int Opgelost, int Gelijk, int Hoger, int Lager, int NietGeteld, int AlBekend, int TotaalWijktAf,
    int VerschilWijktAf)
{
    internal static DeliverySummary Of(ShortageSummary sum) =>
        new(sum.New, sum.Solved, sum.Same, sum.Higher, sum.Lower, sum.NotCounted, sum.Known, sum.TotalDifferences, sum.ChangeDifferences);
}

/// <summary>Een opmerking bij een aanlevering.</summary>
/// <param name="Veld">Waar het over gaat.</param>
/// <param name="Melding">Wat er opviel.</param>
public sealed record DeliveryRemark(string Veld, string Melding);
