using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>A dated change of a contract's value or end.</summary>
public sealed class AmendmentForm
{
    public int Version { get; set; }

    [Required, Display(Name = "AmendmentKind")]
    public AmendmentKind? Kind { get; set; }

    [Required, Display(Name = "EffectiveOn")]
    public LocalDate? EffectiveOn { get; set; }

    [Display(Name = "NewValue")]
    public Money? NewValue { get; set; }

    [Display(Name = "AmendmentAmount")]
    public Money? Amount { get; set; }

    [Display(Name = "NewEndOn")]
    public LocalDate? NewEndOn { get; set; }

    [Required, StringLength(500), Display(Name = "WhyLabel")]
    public string? Why { get; set; }

    internal Amendment ToAmendment(Guid contractId, ChangeContext change) => new()
    {
        Id = RowId.At(change.When),
        ContractId = contractId,
        Kind = Kind ?? throw new InvalidOperationException("the form was checked"),
        EffectiveOn = EffectiveOn ?? throw new InvalidOperationException("the form was checked"),
        NewValue = NewValue,
        Amount = Amount,
        NewEndOn = NewEndOn,
        Why = Why ?? "",
        RecordedBy = change.Who,
        RecordedAt = change.When,
    };
}

/// <summary>The page of a contract's amendments.</summary>
/// <param name="Preview">What would be booked; null until asked.</param>
internal sealed record AmendmentsPage(Contract Contract, AmendmentForm Form, PreviewPart? Preview, IReadOnlyList<Amendment> Earlier);
