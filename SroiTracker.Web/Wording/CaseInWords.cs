using System.Globalization;
using System.Text.Json;
using SroiTracker.Domain.Policies;

namespace SroiTracker.Web.Wording;

/// <summary>A written case in words and as an address of the calculator.</summary>
public static class CaseInWords
{
    private static readonly string[] Usual = ["block", "from", "to", "weeks", "months", "hoursPerWeek", "hours", "recognition", "kind", "pathway", "level"];
    private static readonly CaseFact[] Credit = [.. CaseFacts.Effort, .. CaseFacts.Period];

    /// <summary>The facts of a case, each with what it is called: "Waarde van de opdracht" beside "€ 250.000,00".</summary>
    /// <param name="version">The policy, for its own words; null for the codes.</param>
    public static IReadOnlyList<(string Label, string Value)> Facts(JsonElement written, PolicyVersion? version = null)
    {
        var words = new CaseFactWords(CultureInfo.CurrentUICulture);
        return [.. Written(written).Select(each => (words.Label(each.Fact.Key), Shown(each.Fact, each.Value, version, words)))];
    }

    /// <summary>
    /// The facts of an effort that stand beside its period and hours, each with what it is called: what was spent, how many, which kind of place.
    /// </summary>
    /// <param name="version">The policy, for its own words; null for the codes.</param>
    public static IReadOnlyList<(string Label, string Value)> Beside(string json, PolicyVersion? version)
    {
        using var document = JsonDocument.Parse(json);
        var words = new CaseFactWords(CultureInfo.CurrentUICulture);
        return
        [
            .. Written(document.RootElement).Where(each => each.Row == 0 && !Usual.Contains(each.Fact.Name))
                .Select(each => (words.Label(each.Fact.Key), Shown(each.Fact, each.Value, version, words))),
        ];
    }

    /// <summary>The page of the calculator that asks the same; null for a question that it has no page for.</summary>
    /// <param name="version">The policy, which says how a decision about its clause is written; null when none is in force.</param>
    public static string? Address(JsonElement written, PolicyVersion? version)
    {
        if (Tool(written) is not { } tool) return null;
        var query = Written(written).Select(each => (Key: each.Fact.Key + Row(each.Row), Value: CaseFactWords.Typed(each.Fact, each.Value)))
            .Prepend(("dag", Text(written, "on"))).Prepend(("regeling", Text(written, "policy")))
            .Concat(Decisions(written, version));
        return $"/rekentool/{tool}?"
            + string.Join('&', query.Select(each => $"{Uri.EscapeDataString(each.Item1)}={Uri.EscapeDataString(each.Item2)}"));
    }

    /// <summary>A row of periods after the first has its number behind the name of the fact.</summary>
    public static string Row(int row) => row == 0 ? "" : "." + (row + 1).ToString(CultureInfo.InvariantCulture);

    private static string Shown(CaseFact fact, string value, PolicyVersion? version, CaseFactWords words) =>
        FactChoices.Of(fact.Key, version is null ? [] : [version])?.FirstOrDefault(choice => choice.Word == value).Label ?? words.Shown(fact, value);

    private static string? Tool(JsonElement written) =>
        written.TryGetProperty("obligation", out _) ? "verplichting" : written.TryGetProperty("credit", out _) ? "inspanning" : null;

    private static IEnumerable<(CaseFact Fact, string Value, int Row)> Written(JsonElement written)
    {
        if (written.TryGetProperty("obligation", out var obligation)) return Read(obligation, CaseFacts.Obligation, 0);
        if (!written.TryGetProperty("credit", out var credit)) return [];
        var facts = Read(credit, Credit, 0);
        if (credit.TryGetProperty("select", out var select)) facts = facts.Concat(Read(select, CaseFacts.Selection, 0));
        if (credit.TryGetProperty("periods", out var periods))
            facts = facts.Concat(periods.EnumerateArray().SelectMany((period, row) => Read(period, CaseFacts.Period, row)));
        return credit.TryGetProperty("categoriesCreditedCents", out var credited)
            ? facts.Concat(credited.EnumerateObject()
                .Select(each => (new CaseFact("categoryCredited." + each.Name, CaseFactKind.Money), Plain(each.Value), 0)))
            : facts;
    }

    private static IEnumerable<(CaseFact Fact, string Value, int Row)> Read(JsonElement facts, IReadOnlyList<CaseFact> known, int row) =>
        from fact in known
        where facts.TryGetProperty(fact.Name, out _)
        select (fact, Plain(facts.GetProperty(fact.Name)), row);

    private static IEnumerable<(string, string)> Decisions(JsonElement written, PolicyVersion? version) =>
        written.TryGetProperty("decisions", out var decisions)
            ? decisions.EnumerateObject().Select(each => (
                $"besluit.{Text(written, "policy")}.{each.Name}", CaseFactWords.Typed(DecisionFact.Of(each.Name, version), Plain(each.Value))))
            : [];

    private static string Plain(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Array => string.Join(';', value.EnumerateArray().Select(Plain)),
        JsonValueKind.True => "true",
        JsonValueKind.False => "false",
        _ => value.ToString(),
    };

    private static string Text(JsonElement written, string name) => written.TryGetProperty(name, out var value) ? value.ToString() : "";
}
