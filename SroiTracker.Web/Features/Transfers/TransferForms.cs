using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Transfers;

/// <summary>Surplus credit that moves to another contract.</summary>
public sealed class TransferForm
{
    /// <summary>Names the transfer, so that sending it twice moves it once.</summary>
    public Guid Id { get; set; }

    [Required, StringLength(100), Display(Name = "To")]
    public string? To { get; set; }

    [Required, Display(Name = "Amount")]
    public Money? Amount { get; set; }

    [Required, StringLength(500), Display(Name = "Why")]
    public string? Why { get; set; }
}

/// <summary>A transfer is taken back.</summary>
public sealed class TakeBackForm
{
    [Required, StringLength(500), Display(Name = "Why")]
    public string? Why { get; set; }
}

/// <summary>The page on which surplus credit moves.</summary>
public sealed record TransferPage(Guid ContractId, string Reference, string Title, Money Surplus, TransferForm Form);

/// <summary>The page on which a transfer is taken back.</summary>
public sealed record TakeBackPage(Guid Id, Guid FromId, string From, string To, Money Amount, string Reason, TakeBackForm Form);
