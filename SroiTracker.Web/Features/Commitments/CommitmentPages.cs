using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Commitments;

/// <summary>What partners promised: a report for each of them, and the promises themselves.</summary>
public sealed record CommitmentsPage(
    CommitmentsFilter Filter,
    IReadOnlyList<PartnerReport> Partners, IReadOnlyList<CommitmentLine> Lines, IReadOnlyList<SelectListItem> PartnerNames, string? Next);

/// <summary>How one partner stands: regular and additional work apart, places that were confirmed, and people reached.</summary>
/// <param name="Regular">Promises that belong to the usual work.</param>
/// <param name="Additional">Promises on top of it.</param>
/// <param name="Late">Promises still open after their day.</param>
/// <param name="RegularPlaces">Confirmed places that count for usual work.</param>
/// <param name="AdditionalPlaces">Confirmed places that count for additional work; none of them counts as regular as well.</param>
/// <param name="Reach">How many people or companies were reached; never an amount.</param>
public sealed record PartnerReport(
    string Partner, int Regular, int Additional, int Open, int Late, int Kept, int NotKept, int RegularPlaces, int AdditionalPlaces, long Reach)
{
    /// <summary>All promises of this partner.</summary>
    public int All => Regular + Additional;
}

/// <summary>One promise.</summary>
public sealed record CommitmentLine(
    Guid Id, string Partner, string Title, string? Owner, ActionState State, string? Outcome, LocalDate? DueOn, LocalDate? ClosedOn,
    bool IsAdditional,
    string? AdditionalReason, int Places);

/// <summary>Which promises, and where the page begins.</summary>
public sealed class CommitmentsFilter
{
    [StringLength(200), Display(Name = "Partner")]
    public string? Partner { get; set; }

    /// <summary>"open" or "klaar"; null for both.</summary>
    [StringLength(10), Display(Name = "State")]
    public string? Stand { get; set; }

    /// <summary>"extra" or "gewoon"; null for both.</summary>
    [StringLength(10), Display(Name = "Sort")]
    public string? Inzet { get; set; }

    public LocalDate? Na { get; set; }

    public Guid? Id { get; set; }

    internal bool IsEmpty => string.IsNullOrEmpty(Partner) && string.IsNullOrEmpty(Stand) && string.IsNullOrEmpty(Inzet);

    internal string After(LocalDate day, Guid id) =>
        $"?partner={Uri.EscapeDataString(Partner ?? "")}&stand={Uri.EscapeDataString(Stand ?? "")}&inzet={Uri.EscapeDataString(Inzet ?? "")}&na={DayText.Field(day)}&id={id}";
}
