using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Web.Data.Endings;

namespace SroiTracker.Web.Features.Endings;

/// <summary>One step of the closing, as it is filled in.</summary>
public sealed class StepForm
{
    private const int FarthestYears = 2;

    [StringLength(4000), Display(Name = "Words")]
    public string? Words { get; set; }

    [Display(Name = "On")]
    public LocalDate? On { get; set; }

    [Display(Name = "Until")]
    public LocalDate? Until { get; set; }

    /// <summary>Notes what the step needs and did not get.</summary>
    internal void Check(StepShape shape, LocalDate today, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (shape.NeedsWords && string.IsNullOrWhiteSpace(Words)) state.AddModelError(nameof(Words), texts["Missing.Words"]);
        if (shape.AsksOn && Unreadable(nameof(On), state) is false && On is null) state.AddModelError(nameof(On), texts["Missing.On"]);
        if (On > today) state.AddModelError(nameof(On), texts["Future.On"]);
        if (shape.AsksUntil && Unreadable(nameof(Until), state) is false && Until is null) state.AddModelError(nameof(Until), texts["Missing.Until"]);
        if (Until is { } until && (until < today || until > today.PlusYears(FarthestYears)))
            state.AddModelError(nameof(Until), texts["Range.Until"]);
    }

    /// <summary>What is said; only what the step asks.</summary>
    internal EndingWords Said(StepShape shape) => new(Words?.Trim() ?? "", shape.AsksOn ? On : null, Until);

    private static bool Unreadable(string field, ModelStateDictionary state) => state[field]?.Errors.Count > 0;
}
