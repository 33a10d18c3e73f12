using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Deadlines;
using SroiTracker.Domain.Policies;
using SroiTracker.Web.Data.Deadlines;

namespace SroiTracker.Web.Features.Deadlines;

/// <summary>A step that somebody may take with a deadline.</summary>
/// <param name="Slug">Its place in the address.</param>
/// <param name="AsksDay">Whether a new last day is asked.</param>
public sealed record DeadlineStep(DeadlineEvent Event, string Slug, bool AsksDay = false)
{
    private const int FarthestYears = 2;

    internal static readonly DeadlineStep[] OfContractor =
        [new(DeadlineEvent.Reported, "verslag"), new(DeadlineEvent.ExtensionAsked, "uitstel", AsksDay: true)];

    internal static readonly DeadlineStep[] OfMunicipality =
    [
        new(DeadlineEvent.ExtensionGranted, "toekennen", AsksDay: true), new(DeadlineEvent.ExtensionRefused, "weigeren"),
        new(DeadlineEvent.Reopened, "heropenen"),
    ];

    /// <summary>Whether the step makes sense for a deadline as it stands.</summary>
    internal bool Fits(DeadlineLine line) => Event switch
    {
        DeadlineEvent.Reported => line.Deadline.Term == ProcessTerm.Report && !line.IsLocked,
        DeadlineEvent.ExtensionAsked => line.Standing != DeadlineStanding.Met && line.Asked is null,
        DeadlineEvent.ExtensionGranted => line.Standing != DeadlineStanding.Met,
        DeadlineEvent.ExtensionRefused => line.Asked is not null,
        _ => line.IsLocked,
    };

    /// <summary>Notes what is missing or out of reach.</summary>
    internal void Check(DeadlineForm form, LocalDate today, ModelStateDictionary state, IStringLocalizer texts)
    {
        if (string.IsNullOrWhiteSpace(form.Words)) state.AddModelError(nameof(form.Words), texts["Missing.Words"]);
        if (!AsksDay || state[nameof(form.Day)]?.Errors.Count > 0) return;
        if (form.Day is not { } day) state.AddModelError(nameof(form.Day), texts["Missing.Day"]);
        else if (day < today || day > today.PlusYears(FarthestYears)) state.AddModelError(nameof(form.Day), texts["Range.Day"]);
    }
}
