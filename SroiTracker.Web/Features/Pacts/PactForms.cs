using System.ComponentModel.DataAnnotations;
using NodaTime;

namespace SroiTracker.Web.Features.Pacts;

/// <summary>A new pact: its goal, its period, who signs and who has which role.</summary>
public sealed class PactForm
{
    [Required, StringLength(200), Display(Name = "Name")]
    public string? Title { get; set; }

    [Required, StringLength(2000), Display(Name = "Goal")]
    public string? Goal { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Required, Display(Name = "Until")]
    public LocalDate? Until { get; set; }

    [Required, StringLength(2000), Display(Name = "Signatories")]
    public string? Signatories { get; set; }

    public List<PartyForm> Roles { get; set; } = [];
}

/// <summary>An organisation with a role in a pact.</summary>
public sealed class PartyForm
{
    [StringLength(40), Display(Name = "Role")]
    public string? Role { get; set; }

    [StringLength(200), Display(Name = "Organisation")]
    public string? Organisation { get; set; }

    [Display(Name = "Account")]
    public Guid? Account { get; set; }

    internal bool IsEmpty => string.IsNullOrWhiteSpace(Organisation) && Account is null;
}

/// <summary>A line of work of a pact, or a target of new apprenticeships.</summary>
public sealed class LineForm
{
    [Required, StringLength(40), Display(Name = "Sort")]
    public string? Kind { get; set; }

    [Required, StringLength(200), Display(Name = "Line")]
    public string? What { get; set; }

    [Required, StringLength(200), Display(Name = "Organisation")]
    public string? Partner { get; set; }

    [Required, Range(1, 10_000), Display(Name = "Target")]
    public int? Places { get; set; }

    [Required, Display(Name = "Owner")]
    public Guid? Owner { get; set; }

    [Display(Name = "Due")]
    public LocalDate? Due { get; set; }
}

/// <summary>How a pact ended.</summary>
public sealed class PactClosingForm
{
    [Required, StringLength(40), Display(Name = "Outcome")]
    public string? Outcome { get; set; }

    [StringLength(2000), Display(Name = "Reason")]
    public string? Reason { get; set; }
}
