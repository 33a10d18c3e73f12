using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Handovers;

/// <summary>Which contracts go to whom.</summary>
public sealed class HandoverForm
{
    /// <summary>Whose contracts these are; null for those of nobody.</summary>
    public Guid? Van { get; set; }

    /// <summary>All running contracts of that colleague, also those that are not on the page.</summary>
    [Display(Name = "All")]
    public bool All { get; set; }

    public List<HandoverChoice> Contracts { get; set; } = [];

    [Required, Display(Name = "To")]
    public Guid? To { get; set; }

    [Required, StringLength(500), Display(Name = "Reason")]
    public string? Reason { get; set; }

    [Display(Name = "From")]
    public LocalDate? From { get; set; }

    [StringLength(2000), Display(Name = "Note")]
    public string? Note { get; set; }
}

/// <summary>A contract that may be chosen.</summary>
public sealed class HandoverChoice
{
    public Guid Id { get; set; }

    public bool IsChosen { get; set; }

    [StringLength(900), Display(Name = "NoteOfOne")]
    public string? Note { get; set; }
}

/// <summary>A running contract of a colleague.</summary>
/// <param name="Claims">How many claims wait for judgement; they follow.</param>
/// <param name="Actions">How many open actions of that colleague hang on it; they follow.</param>
public sealed record HandoverContract(Guid Id, string Reference, string Title, string Company, Money Outstanding, int Claims, int Actions);

/// <summary>A hand-over that is planned.</summary>
public sealed record PlannedHandover(Guid Id, Guid ContractId, string Reference, string? From, string To, LocalDate On, string Reason);

/// <summary>The page on which contracts are handed over.</summary>
/// <param name="People">The colleagues whose contracts may be looked at, each with how many are running.</param>
/// <param name="Running">How many contracts of the chosen one run; more than the page shows when there are very many.</param>
public sealed record HandoversPage(
    HandoverForm Form, IReadOnlyList<(Guid? Id, string? Name, int Count)> People, IReadOnlyList<HandoverContract> Contracts, int Running,
    IReadOnlyList<SelectListItem> Receivers, IReadOnlyList<PlannedHandover> Planned);
