using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>Which facts of a contract the rules of a policy ask for.</summary>
internal static class ObligationFields
{
    /// <summary>The questions in the order of the form, by group.</summary>
    internal static readonly (string Group, string[] Keys)[] Groups =
    [
        ("Contract", ["kind", "value", "municipality", "labourShare", "months", "options", "offered", "invoiced", "wageSum", "final"]),
        ("Contractor", ["psoStep", "psoFrom", "psoUntil", "tenderOn", "contractEnd", "targetGroupShare", "obligation"]),
        ("More", ["vat", "partOf", "whole", "callOffs", "shares"]),
    ];

    internal static HashSet<string> Asked(IReadOnlyList<PolicyVersion> versions) =>
        [.. versions.SelectMany(Asked), "value", "vat", "partOf", "whole", "callOffs", "shares"];

    private static IEnumerable<string> Asked(PolicyVersion version)
    {
        var conditions = version.Thresholds.Select(row => row.When).Concat(version.Percentages.Select(row => row.When)).OfType<ContractCondition>()
            .ToList();
        var bases = version.Percentages.Select(row => row.Base).Append(version.Base.IsOpen ? null : version.Base.Value).ToList();
        var isProvisional = version.Base.IsOpen || bases.Exists(each => each is not (null or ObligationBase.ContractValue));
        (string Key, bool IsAsked)[] facts =
        [
            ("kind", conditions.Exists(when => when.Kinds is not null)),
            ("municipality", conditions.Exists(when => when.Municipalities is not null)),
            ("labourShare", conditions.Exists(when =>
                (when.LabourShareBelow ?? when.LabourShareAtLeast) is not null) || bases.Contains(ObligationBase.WageSum)),
            ("months", version.Thresholds.Any(row => row.MonthsMin is not null)),
            ("options", version.OptionYears is { IsOpen: true } or { Value: OptionYears.With }),
            ("offered", version.Percentages.Any(row => row.ContractMayState || row.Share.IsOpen)),
            ("invoiced", version.Base.IsOpen || bases.Contains(ObligationBase.Invoiced)),
            ("wageSum", version.Base.IsOpen || bases.Contains(ObligationBase.WageSum)),
            ("final", isProvisional),
            ("psoStep", version.Reductions.Any(row => row.FromStep is not null)),
            ("psoFrom", version.Reductions.Any(row => row.FromStep is not null)),
            ("psoUntil", version.Reductions.Any(row => row.FromStep is not null)),
            ("tenderOn", version.Reductions.Any(row => row.FromStep is not null)),
            ("contractEnd", version.Reductions.Any(row => row.Validity == CertificateValidity.Throughout)),
            ("targetGroupShare", version.Reductions.Any(row => row.TargetGroupShareFrom is not null)),
            ("obligation", version.Reductions.Count > 0),
        ];
        return facts.Where(fact => fact.IsAsked).Select(fact => fact.Key);
    }
}
