using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>A published award as the beginning of a contract; a person completes and saves it.</summary>
internal static class AwardForm
{
    internal static ContractForm Of(AwardNotice award) => new()
    {
        AwardId = award.Id,
        Reference = award.Notice,
        Title = award.Title,
        ContractorName = award.ContractorName,
        ContractorKvk = award.ContractorKvk?.Digits,
        Kind = award.Kind,
        Value = award.Value,
        ValueSource = ValueSource.Award,
        ValueProvenance = $"{award.Source.ToUpperInvariant()} {award.Notice}",
        MunicipalityCode = award.BuyerMunicipalityCode,
        AwardOn = award.AwardedOn,
        Cpv = award.Cpv?.Digits,
        TenderReference = award.Notice,
        BuyerName = award.BuyerName,
    };
}
