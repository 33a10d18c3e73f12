using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Pitches;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pitches;

namespace SroiTracker.Web.Features.Pitches;

/// <summary>A new pitch. There is no field for a name or an address, and the text is refused when it holds one.</summary>
public sealed class PitchForm
{
    /// <summary>Region, qualification and pathway: "AM13/25480/bol".</summary>
    [Required, StringLength(20), Display(Name = "Programme")]
    public string? Programme { get; set; }

    [Required, Display(Name = "From")]
    public LocalDate? From { get; set; }

    [Required, Range(1, 60), Display(Name = "Weeks")]
    public int? Weeks { get; set; }

    [Required, Range(1, 40), Display(Name = "HoursPerWeek")]
    public int? HoursPerWeek { get; set; }

    [Required, StringLength(500, MinimumLength = 10), Display(Name = "Skills")]
    public string? Skills { get; set; }
}

/// <summary>How a pitch ended.</summary>
public sealed class OutcomeForm
{
    [Required, Display(Name = "Outcome")]
    public PitchOutcomeKind? Outcome { get; set; }

    [Display(Name = "Company")]
    public Guid? Company { get; set; }
}

/// <summary>The reaction of a contractor.</summary>
public sealed class ReactionForm
{
    [Required, Display(Name = "IsInterested")]
    public bool? IsInterested { get; set; }

    [StringLength(500), Display(Name = "Words")]
    public string? Words { get; set; }
}

/// <summary>The pitches of a school.</summary>
public sealed record PitchesPage(
    Partner? School, PitchForm Form, IReadOnlyList<SelectListItem> Programmes, PitchFunnel Funnel, IReadOnlyList<PitchLine> Lines);

/// <summary>What came of the pitches of one school, for the coordinator.</summary>
public sealed record SchoolFunnel(string School, PitchFunnel Funnel)
{
    /// <summary>The share that was placed; null where it would give a small number away.</summary>
    public long? PlacedPercent =>
        SmallGroups.IsHidden(Funnel.Presented) || SmallGroups.IsHidden(Funnel.Placed) ? null : Funnel.PlacedPercent;
}

/// <summary>One pitch with what came of it.</summary>
public sealed record PitchLine(Pitch Pitch, string What, int Sent, IReadOnlyList<ReactionLine> Reactions, IReadOnlyList<SelectListItem> Companies,
    PitchOutcomeKind? Outcome);

/// <summary>The newest reaction of a contractor.</summary>
public sealed record ReactionLine(Guid ContractorId, string Contractor, bool IsInterested, string? Words);

/// <summary>A pitch as a contractor receives it.</summary>
/// <param name="School">The school that knows the student.</param>
/// <param name="Reaction">The newest reaction of the contractor; null for none.</param>
/// <param name="Outcome">How it ended for this contractor; null while it is open.</param>
public sealed record ReceivedPitch(
    Pitch Pitch, Guid ContractorId, string Contractor, string What, int Level, string School, bool? Reaction, PitchOutcomeKind? Outcome);
