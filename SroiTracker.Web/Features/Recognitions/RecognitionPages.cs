using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Recognitions;

/// <summary>How a recognition stands today.</summary>
public enum RecognitionState
{
    Valid,

    /// <summary>It ends within half a year.</summary>
    EndsSoon,
    Ended,
    Withdrawn,
    Later,
}

/// <summary>One recognition of an establishment.</summary>
public sealed record RecognitionPart(string Crebo, string? Qualification, LocalDate From, LocalDate Until, LocalDate? WithdrawnOn)
{
    private const int MonthsAhead = 6;

    /// <summary>The state on a day.</summary>
    public RecognitionState StateOn(LocalDate day) => this switch
    {
        _ when WithdrawnOn <= day => RecognitionState.Withdrawn,
        _ when Until < day => RecognitionState.Ended,
        _ when From > day => RecognitionState.Later,
        _ when Until < day.PlusMonths(MonthsAhead) => RecognitionState.EndsSoon,
        _ => RecognitionState.Valid,
    };

    internal static Tone ToneOf(RecognitionState state) => state switch
    {
        RecognitionState.Valid => Tone.Good,
        RecognitionState.EndsSoon => Tone.Warn,
        RecognitionState.Later => Tone.Neutral,
        _ => Tone.Bad,
    };
}

/// <summary>An establishment with what it is recognised for.</summary>
/// <param name="Sign">Why it may be the contractor's; null for one that a person confirmed.</param>
public sealed record EstablishmentPart(
    Guid Id, string Name, string? Town, string? Postcode, EstablishmentSign? Sign, IReadOnlyList<RecognitionPart> Recognitions);

/// <summary>One request for recognition.</summary>
public sealed record RequestLine(
    Guid Id, Guid ContractorId, string Contractor, string Crebo, string? Qualification, LocalDate RequestedOn, LocalDate? DecidedOn,
    bool? IsGranted, int Version)
{
    /// <summary>The last day on which SBB decides in time.</summary>
    public LocalDate DueOn => RecognitionRules.DecisionDue(RequestedOn);

    /// <summary>Days that the decision took, or that it takes until the day.</summary>
    public int DaysUntil(LocalDate day) => Period.DaysBetween(RequestedOn, DecidedOn ?? day);
}

/// <summary>The recognitions of one contractor.</summary>
internal sealed record ContractorRecognitionsPage(
    Guid ContractorId, string Contractor, IReadOnlyList<EstablishmentPart> Confirmed, IReadOnlyList<EstablishmentPart> Suggested,
    IReadOnlyList<RequestLine> Requests, RequestForm Form, IReadOnlyList<SelectListItem> Qualifications, LocalDate Today, bool MayChange);

/// <summary>The requests of the authority, the longest waiting first.</summary>
/// <param name="Median">The middle of the days that decisions took; null without decisions.</param>
internal sealed record RecognitionRequestsPage(
    IReadOnlyList<RequestLine> Waiting, IReadOnlyList<RequestLine> Decided, Ratio? Median, LocalDate Today, bool MayChange, bool MayImport);

/// <summary>What a person says about an establishment.</summary>
public sealed class LinkForm
{
    [Required]
    public bool? IsSame { get; set; }
}

/// <summary>A request that was handed over to SBB.</summary>
public sealed class RequestForm
{
    [Required, RegularExpression("[0-9]{5}"), Display(Name = "Qualification")]
    public string? Crebo { get; set; }

    [Required, Display(Name = "RequestedOn")]
    public LocalDate? RequestedOn { get; set; }
}

/// <summary>What SBB decided.</summary>
public sealed class RequestDecisionForm
{
    public int Version { get; set; }

    [Required, Display(Name = "DecidedOn")]
    public LocalDate? DecidedOn { get; set; }

    [Required, Display(Name = "IsGranted")]
    public bool? IsGranted { get; set; }
}
