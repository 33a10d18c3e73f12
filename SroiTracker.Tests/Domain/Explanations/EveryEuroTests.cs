using System.Globalization;
using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Policies;

namespace SroiTracker.Tests.Domain.Explanations;

/// <summary>
/// Every amount in a derivation is a leaf (it stands in the facts, a decision or the policy file), a result of an earlier step, or a sum of such
/// results; and the amount that is booked is the last of them.
/// </summary>
public sealed class EveryEuroTests
{
    private const string Result = "result";

    public static TheoryData<string> Folders => [.. Rules.Book.Folders];

    [Theory, MemberData(nameof(Folders))]
    public void Every_euro_shown_is_a_leaf_or_a_sum_of_leaves(string folder)
    {
        using var examples = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, folder, PolicyLibrary.ExamplesFile)));
        foreach (var written in examples.RootElement.GetProperty("cases").EnumerateArray())
        {
            var (asked, _) = CaseReader.Read(written);
            var answer = CaseRules.Answer(asked!, Rules.Book);
            var leaves = Amounts(written).Concat(answer.PolicyVersion is { } day ? OfFile(folder, day.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture)) : []).ToHashSet();

            Check(answer.Derivation, leaves, $"{folder} {asked!.Id}");
        }
    }

    private static void Check(Derivation derivation, HashSet<long> leaves, string name)
    {
        var results = new List<long>();
        foreach (var step in derivation.Steps)
        {
            var money = step.Operands.Where(operand => operand.Kind == OperandKind.Money)
                .ToDictionary(operand => operand.Name, operand => long.Parse(operand.Value, CultureInfo.InvariantCulture));
            foreach (var (operand, cents) in money.Where(each => each.Key != Result && !IsRest(each.Key, money)))
            {
                var isKnown = leaves.Contains(cents) || IsSum(cents, results);
                isKnown.Should().BeTrue($"{name}: {step.Rule} shows {operand} {cents}");
            }

            if (money.TryGetValue(Result, out var result)) results.Add(result);
        }

        if (CaseJson.Named(derivation.Outcome).Cents is { } booked) results[^1].Should().Be(booked, name);
    }

    /// <summary>What a cap took off: given less what is left.</summary>
    private static bool IsRest(string operand, Dictionary<string, long> money) =>
        operand == "over" && money.TryGetValue("given", out var given) && money.TryGetValue(Result, out var left) && money["over"] == given - left;

    /// <summary>Whether it is the sum of the latest results, as far back as it takes; each is shown rounded to a cent.</summary>
    private static bool IsSum(long cents, List<long> results)
    {
        var sum = 0L;
        for (var count = 1; count <= results.Count; count++)
        {
            sum += results[^count];
            if (Math.Abs(sum - cents) <= count - 1) return true;
        }

        return false;
    }

    /// <summary>Every whole number in the document, also one written as text, and for a list of them their sum.</summary>
    private static IEnumerable<long> Amounts(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Number when element.TryGetInt64(out var number) => [number],
        JsonValueKind.String when long.TryParse(element.GetString(), NumberStyles.None, CultureInfo.InvariantCulture, out var number) => [number],
        JsonValueKind.Array => [.. element.EnumerateArray().SelectMany(Amounts), element.EnumerateArray().SelectMany(Amounts).Sum()],
        JsonValueKind.Object => element.EnumerateObject().SelectMany(each => Amounts(each.Value)),
        _ => [],
    };

    private static IEnumerable<long> OfFile(string folder, string day)
    {
        using var file = JsonDocument.Parse(File.ReadAllText(Path.Combine(PolicyLibrary.OwnFolder, folder, day + ".json")));
        return [.. Amounts(file.RootElement)];
    }
}
