using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Tests.Given;

/// <summary>
/// A small invented policy: more than 100,000, 5%, 36 hours, pro rata by time and hours, a bonus as its block. A test writes what differs;
/// the sign @ stands for what every clause carries.
/// </summary>
internal static class InventedPolicy
{
    private const string Origin = "\"standing\":\"assumed\",\"source\":\"s\",\"lastChecked\":\"2026-11-22\",\"reason\":\"invented\"";

    private const string Plain = """
        {"authority":"Gemeente Verzonnen","title":"Verzonnen regeling","sources":{"s":{"title":"Verzonnen","read":"verzonnen"} },
         "start":{@},"decidingDay":{"value":"award",@},"thresholds":[{"amountCents":10000000,"comparison":"moreThan",@}],
         "vat":{"value":"excl",@},"optionYears":{"value":"without",@},"percentages":[{"basisPoints":500,@}],"base":{"value":"contractValue",@},
         "crossing":{"value":{"upward":true,"downward":false},@},"rounding":{"value":"halfAwayFromZero",@},"fullTimeHours":{"value":"36",@},
         "proRata":{"value":"timeAndHours",@},"bonusProRata":{"value":"asBlock",@},"bonusesAddUp":{"value":true,@},
         "blocks":[],"bonuses":[],"notFound":[]}
        """;

    /// <summary>The policy with these properties in place of the plain ones.</summary>
    internal static PolicyVersion With(params IReadOnlyList<string> changes) =>
        Read(changes) is (var version, var faults) && version is not null
            ? version
            : throw new InvalidDataException(string.Join('\n', faults));

    /// <summary>The policy of a folder, named after it.</summary>
    internal static PolicyVersion Of(string folder, params IReadOnlyList<string> changes) =>
        With([$"\"authority\":\"Gemeente {folder}\"", .. changes]) with { Folder = folder };

    /// <summary>The faults of the policy with these properties in place of the plain ones.</summary>
    internal static IReadOnlyList<PolicyFault> Faults(params IReadOnlyList<string> changes) => Read(changes).Faults;

    /// <summary>The policy whose only block is this one.</summary>
    internal static PolicyVersion Block(string block, params IReadOnlyList<string> changes) => With([$"\"blocks\":[{block}]", .. changes]);

    /// <summary>What a case without policy and day comes to under the policy.</summary>
    internal static Derivation Ask(this PolicyVersion version, string question, string decisions = "{}")
    {
        using var document = JsonDocument.Parse($$"""{"policy":"verzonnen","on":"2026-01-01",{{question}},"decisions":{{decisions}} }""");
        var (asked, fault) = CaseReader.Read(document.RootElement);
        fault.Should().BeNull();
        return CaseRules.Answer(asked!, version).Derivation;
    }

    /// <summary>The outcome in one line: "Credited 683761", "Refused lookBack", "NeedsDecision hours".</summary>
    internal static string Says(this PolicyVersion version, string question, string decisions = "{}")
    {
        var outcome = version.Ask(question, decisions).Outcome;
        var (name, cents) = CaseJson.Named(outcome);
        return $"{name} {cents?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? Outcomes.Clause(outcome) ?? (outcome as Due)?.Day.ToString("uuuu-MM-dd", null)}".TrimEnd();
    }

    private static (PolicyVersion? Version, IReadOnlyList<PolicyFault> Faults) Read(IReadOnlyList<string> changes)
    {
        var policy = Parse(Plain);
        foreach (var (name, value) in changes.SelectMany(change => Parse("{" + change + "}")).ToList()) policy[name] = value?.DeepClone();
        return PolicyFileReader.Read("verzonnen", "2026-01-01.json", Encoding.UTF8.GetBytes(policy.ToJsonString()));
    }

    private static JsonObject Parse(string json) => JsonNode.Parse(json.Replace("@", Origin, StringComparison.Ordinal))!.AsObject();
}
