using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared.Forms;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>A contract as somebody enters or corrects it: every fact that the rules ask for.</summary>
public sealed class ContractForm
{
    /// <summary>The identity that the contract gets, so that pressing twice enters it once.</summary>
    public Guid Id { get; set; }

    /// <summary>The version that was read; zero for a new contract.</summary>
    public int Version { get; set; }

    /// <summary>The published award it is made from; null for none.</summary>
    public Guid? AwardId { get; set; }

    [Required, StringLength(100), Display(Name = "Reference")]
    public string? Reference { get; set; }

    [Required, StringLength(300), Display(Name = "ContractTitle")]
    public string? Title { get; set; }

    [Display(Name = "KnownContractor")]
    public Guid? ContractorId { get; set; }

    [StringLength(300), Display(Name = "ContractorName")]
    public string? ContractorName { get; set; }

    [StringLength(20), OrganisationNumber, Display(Name = "ContractorKvk")]
    public string? ContractorKvk { get; set; }

    [StringLength(100), Display(Name = "OtherIdentifier")]
    public string? OtherIdentifier { get; set; }

    [StringLength(300), Display(Name = "IdentifierNote")]
    public string? IdentifierNote { get; set; }

    [Display(Name = "Kind")]
    public string? Kind { get; set; }

    [Display(Name = "Value")]
    public Money? Value { get; set; }

    [Display(Name = "ValueWithVat")]
    public bool IsValueWithVat { get; set; }

    [Display(Name = "HasOptionYears")]
    public bool HasOptionYearsInValue { get; set; }

    [Display(Name = "ValueSourceLabel")]
    public ValueSource? ValueSource { get; set; }

    [StringLength(300), Display(Name = "ValueProvenance")]
    public string? ValueProvenance { get; set; }

    [Display(Name = "Municipality")]
    public string? MunicipalityCode { get; set; }

    [Required, Display(Name = "AwardOn")]
    public LocalDate? AwardOn { get; set; }

    [Display(Name = "PublicationOn")]
    public LocalDate? PublicationOn { get; set; }

    [Display(Name = "ContractOn")]
    public LocalDate? ContractOn { get; set; }

    [Display(Name = "StartOn")]
    public LocalDate? StartOn { get; set; }

    [Display(Name = "EndOn")]
    public LocalDate? EndOn { get; set; }

    [Range(0, 1200), Display(Name = "Months")]
    public int? Months { get; set; }

    [Display(Name = "OfferedPercentage")]
    public Ratio? OfferedPercentage { get; set; }

    [Display(Name = "LabourShare")]
    public Ratio? LabourShare { get; set; }

    [Display(Name = "Invoiced")]
    public Money? Invoiced { get; set; }

    [Display(Name = "WageSum")]
    public Money? WageSum { get; set; }

    [StringLength(40), Display(Name = "PsoStep")]
    public string? PsoStep { get; set; }

    [Display(Name = "TargetGroupShare")]
    public Ratio? TargetGroupShare { get; set; }

    [Display(Name = "PsoFrom")]
    public LocalDate? PsoFrom { get; set; }

    [Display(Name = "PsoUntil")]
    public LocalDate? PsoUntil { get; set; }

    [Display(Name = "HasInvoicesToCome")]
    public bool HasInvoicesToCome { get; set; }

    [Display(Name = "Options")]
    public Money? Options { get; set; }

    [Display(Name = "PartOf")]
    public string? PartOf { get; set; }

    [Display(Name = "Whole")]
    public Money? Whole { get; set; }

    [StringLength(12), Display(Name = "Cpv")]
    public string? Cpv { get; set; }

    [Display(Name = "WorkRegion")]
    public string? WorkRegionCode { get; set; }

    [StringLength(100), Display(Name = "TenderReference")]
    public string? TenderReference { get; set; }

    [StringLength(300), Display(Name = "BuyerName")]
    public string? BuyerName { get; set; }

    internal static ContractForm Of(Contract contract) => new()
    {
        Id = contract.Id,
        Version = contract.Version,
        Reference = contract.Reference,
        Title = contract.Title,
        ContractorId = contract.ContractorId,
        Kind = contract.Facts.Kind,
        Value = contract.Facts.Value,
        IsValueWithVat = contract.Facts.IsValueWithVat,
        HasOptionYearsInValue = contract.Facts.HasOptionYearsInValue,
        ValueSource = contract.Facts.ValueSource,
        ValueProvenance = contract.Facts.ValueProvenance,
        MunicipalityCode = contract.Facts.MunicipalityCode,
        AwardOn = contract.Days.AwardOn,
        PublicationOn = contract.Days.IsPublicationAssumed ? null : contract.Days.PublicationOn,
        ContractOn = contract.Days.IsContractAssumed ? null : contract.Days.ContractOn,
        StartOn = contract.Days.IsStartAssumed ? null : contract.Days.StartOn,
        EndOn = contract.Days.EndOn,
        Months = contract.Facts.Months,
        OfferedPercentage = Percent.Of(contract.Facts.OfferedPercentage),
        LabourShare = Percent.Of(contract.Facts.LabourShare),
        Invoiced = contract.Facts.Invoiced,
        WageSum = contract.Facts.WageSum,
        PsoStep = contract.Facts.PsoStep,
        PsoFrom = contract.Facts.PsoFrom,
        PsoUntil = contract.Facts.PsoUntil,
        HasInvoicesToCome = contract.Facts.HasInvoicesToCome,
        Options = contract.Facts.Options,
        PartOf = contract.Facts.PartOf,
        Whole = contract.Facts.Whole,
        TargetGroupShare = Percent.Of(contract.Facts.TargetGroupShare),
        Cpv = contract.Facts.Cpv?.Digits,
        WorkRegionCode = contract.Facts.WorkRegionCode,
        TenderReference = contract.Facts.TenderReference,
        BuyerName = contract.Facts.BuyerName,
    };

    /// <summary>The facts of a form that was checked.</summary>
    /// <param name="known">The facts so far, of which the form does not show the call-offs and the partners.</param>
    internal ContractFacts Facts(ContractFacts? known = null) => new()
    {
        Kind = Kind,
        Value = Value,
        ValueSource = ValueSource ?? Data.Register.ValueSource.Unknown,
        ValueFlag = FlagOf(),
        ValueProvenance = ValueProvenance,
        IsValueWithVat = IsValueWithVat,
        HasOptionYearsInValue = HasOptionYearsInValue,
        Months = Months,
        LabourShare = Percent.Points(LabourShare),
        OfferedPercentage = Percent.Points(OfferedPercentage),
        Invoiced = Invoiced,
        WageSum = WageSum,
        PsoStep = PsoStep,
        PsoFrom = PsoFrom,
        PsoUntil = PsoUntil,
        HasInvoicesToCome = HasInvoicesToCome,
        Options = Options,
        PartOf = PartOf,
        Whole = Whole,
        CallOffs = known?.CallOffs,
        PartnerShares = known?.PartnerShares,
        TargetGroupShare = Percent.Points(TargetGroupShare),
        MunicipalityCode = MunicipalityCode,
        WorkRegionCode = WorkRegionCode,
        Cpv = CpvCode.Parse(Cpv),
        TenderReference = TenderReference,
        BuyerName = BuyerName,
    };

    /// <summary>The days of a form that was checked.</summary>
    internal ContractDays Days() =>
        ContractDays.Of(AwardOn ?? throw new InvalidOperationException("the form was checked"), PublicationOn, ContractOn, StartOn, EndOn);

    private ValueFlag FlagOf() => (Value, ValueSource) switch
    {
        (null, _) => ValueFlag.Missing,
        (_, null or Data.Register.ValueSource.Unknown) => ValueFlag.NotConfirmed,
        _ => ValueFlag.Usable,
    };
}
