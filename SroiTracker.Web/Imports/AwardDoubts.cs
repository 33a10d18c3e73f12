using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>Judges whether the value of an award can be used: by the flags of the list, or by own rules where it has none.</summary>
internal static class AwardDoubts
{
    private const string Euro = "EUR";

    // Buyers who publish no value type one to ten euros; nobody awards such a contract.
    private static readonly Money LargestPlaceholder = Money.OfEuros(10);

    private static readonly Dictionary<string, AwardDoubt> Flags = new(StringComparer.Ordinal)
    {
        ["placeholder-value"] = AwardDoubt.PlaceholderValue,
        ["no-award"] = AwardDoubt.NoAward,
        ["value-missing"] = AwardDoubt.ValueMissing,
        ["same-total-repeated-per-winner"] = AwardDoubt.SameTotalRepeated,
        ["contractor-name-says-not-awarded"] = AwardDoubt.ContractorSaysNotAwarded,
        ["id-not-kvk"] = AwardDoubt.NumberNotKvk,
        ["social-return-award-criterion"] = AwardDoubt.SocialReturnCriterion,
    };

    private static readonly HashSet<AwardDoubt> RemarksOnly =
    [
        AwardDoubt.NumberNotKvk, AwardDoubt.NumberMissing, AwardDoubt.BuyerNotMunicipality, AwardDoubt.SocialReturnCriterion,
    ];

    internal static AwardRow ByFlags(AwardFacts facts) => With(facts.Award, [.. facts.Flags.Select(FlagOf), .. Always(facts)]);

    internal static IEnumerable<AwardRow> ByOwnRules(IReadOnlyList<AwardFacts> all)
    {
        var repeated = all
            .Where(facts => facts.Award.Value is { } value && value == facts.NoticeTotal)
            .GroupBy(facts => (facts.Award.Notice, facts.Award.Value))
            .Where(group => group.Count() > 1)
            .SelectMany(group => group)
            .ToHashSet();
        return all.Select(facts => With(facts.Award, [.. Own(facts, repeated.Contains(facts)), .. Always(facts)]));
    }

    /// <summary>Whether a value is one that buyers type when they publish none: up to ten euros, or nothing but nines.</summary>
    internal static bool IsPlaceholder(Money value) =>
        value <= LargestPlaceholder
            || (value.Cents >= 99_999_999 && value.ToString().Replace(".00", "", StringComparison.Ordinal).All(digit => digit == '9'));

    // A flag that is not known here is kept from doing harm: the value is not used.
    private static AwardDoubt FlagOf(string flag) => Flags.GetValueOrDefault(flag, AwardDoubt.PlaceholderValue);

    private static IEnumerable<AwardDoubt> Own(AwardFacts facts, bool isRepeated)
    {
        if (!facts.IsAwarded) yield return AwardDoubt.NoAward;
        if (facts.IsAwarded && facts.Award.Value is null) yield return AwardDoubt.ValueMissing;
        if (facts.Award.Value is { } value && IsPlaceholder(value)) yield return AwardDoubt.PlaceholderValue;
        if (isRepeated) yield return AwardDoubt.SameTotalRepeated;
        if (SaysNotAwarded(facts.Award.ContractorName)) yield return AwardDoubt.ContractorSaysNotAwarded;
    }

    private static IEnumerable<AwardDoubt> Always(AwardFacts facts)
    {
        var award = facts.Award;
        if (award.Value is not null && award.Currency != Euro) yield return AwardDoubt.OtherCurrency;
        if (facts.IsAwarded && award.ContractorName is null) yield return AwardDoubt.ContractorMissing;
        if (facts.IsAwarded && award.ConcludedOn is null) yield return AwardDoubt.DayMissing;
        if (award.ContractorNumber is null) yield return AwardDoubt.NumberMissing;
        if (award.ContractorNumber?.Rsin is not null) yield return AwardDoubt.NumberNotKvk;
        if (award.BuyerMunicipality is null) yield return AwardDoubt.BuyerNotMunicipality;
    }

    private static bool SaysNotAwarded(string? name) =>
        name is not null
        && (name.Contains("niet gegund", StringComparison.OrdinalIgnoreCase)
            || name.Contains("not awarded", StringComparison.OrdinalIgnoreCase)
            || name.Contains("geen gunning", StringComparison.OrdinalIgnoreCase));

    private static AwardRow With(AwardRow award, IReadOnlyList<AwardDoubt> doubts) => award with
    {
        Obstacles = [.. doubts.Where(doubt => !RemarksOnly.Contains(doubt)).Distinct()],
        Remarks = [.. doubts.Where(RemarksOnly.Contains).Distinct()],
    };
}
