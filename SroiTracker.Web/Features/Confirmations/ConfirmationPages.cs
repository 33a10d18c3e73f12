using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.Confirmations;

/// <summary>Who is asked to confirm, and where.</summary>
public sealed class AskForm
{
    [Required, EnumDataType(typeof(ConfirmingParty)), Display(Name = "Party")]
    public ConfirmingParty? Party { get; set; }

    /// <summary>Empty for a link to hand over.</summary>
    [EmailAddress, StringLength(254), Display(Name = "Address")]
    public string? Address { get; set; }
}

/// <summary>The page on which somebody asks a school or student.</summary>
/// <param name="Link">The link to hand over, shown this once; null before asking or when a letter took it along.</param>
public sealed record AskPage(Guid ClaimId, string Reference, AskedEffort Effort, AskForm Form, string? Link);

/// <summary>What is asked to confirm: no name of a person and no amount.</summary>
public sealed record AskedEffort(string Company, string Kind, LocalDate? From, LocalDate? To, EffortFacts Facts, string? Crebo, string? Programme);

/// <summary>The answer of a school or student.</summary>
public sealed class ReplyForm
{
    internal const string Right = "klopt";
    internal const string Wrong = "klopt-niet";

    /// <summary>The button that was pressed.</summary>
    [Required, RegularExpression($"^({Right}|{Wrong})$")]
    public string? Answer { get; set; }

    [StringLength(500), Display(Name = "Reason")]
    public string? Reason { get; set; }
}

/// <summary>The page of a link that works.</summary>
public sealed record ReplyPage(AskedEffort Effort, ReplyForm Form);
