using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Supervision;

/// <summary>What a contractor says.</summary>
public sealed class SupervisionForm
{
    private const int MostPlaces = 500;
    private const int MostHours = 5_000;

    [Required, Range(0, MostPlaces), Display(Name = "Places")]
    public int? Places { get; set; }

    [Range(0, MostHours), Display(Name = "Hours")]
    public int? Hours { get; set; }

    [Required, Display(Name = "Until")]
    public LocalDate? Until { get; set; }
}

/// <summary>The own companies.</summary>
public sealed record SupervisionPage(IReadOnlyList<SupervisionLine> Companies);

/// <summary>One company with its last word; null when it said nothing.</summary>
public sealed record SupervisionLine(Guid Id, string Name, SupervisionOffer? Offer);

/// <summary>The page with the form of one company.</summary>
public sealed record SupervisionFormPage(SupervisionLine Company, SupervisionForm Form);
