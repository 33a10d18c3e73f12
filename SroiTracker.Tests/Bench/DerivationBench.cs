using System.Diagnostics;
using System.Text;
using System.Text.Json;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Tests.Bench;

/// <summary>
/// How many derivations a second one core makes in process, without texts. The floor of the same run is reading the same cases from JSON,
/// which no derivation of a case file can be faster than.
/// </summary>
internal static class DerivationBench
{
    private const int Rounds = 7;
    private static readonly TimeSpan Round = TimeSpan.FromSeconds(1);

    private static readonly string[] Cases =
    [
        """{"policy":"utrecht","on":"2026-03-01","obligation":{"kind":"services","valueCents":12345690}}""",
        """{"policy":"utrecht","on":"2026-03-01","obligation":{"kind":"services","valueCents":9999999}}""",
        """{"policy":"haaglanden","on":"2026-03-01","obligation":{"kind":"works","valueCents":40000000,"labourShareBp":2500,"municipality":"Den Haag"}}""",
        """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"BOL_2_4","weeks":20,"hoursPerWeek":32}}""",
        """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"PW","months":12,"hoursPerWeek":36,"age":53,"permanent":true}}""",
        """{"policy":"haaglanden","on":"2024-07-01","credit":{"block":"PW","months":30,"hoursPerWeek":36}}""",
        """{"policy":"voorbeeldstad","on":"2024-03-01","credit":{"block":"SUPERVISION","hours":40,"weeks":10}}""",
        """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"knowledge","hours":15,"people":2}}""",
        """{"policy":"leiden","on":"2023-09-01","credit":{"block":"BOL","weeks":20}}""",
        """{"policy":"utrecht","on":"2026-03-01","credit":{"block":"PW","from":"2026-01-01","to":"2027-03-14","hoursPerWeek":"31.5"}}""",
    ];

    private static int Main()
    {
        var book = new PolicyBook(Directory.GetDirectories(Path.Combine(AppContext.BaseDirectory, "seed", "policies")).SelectMany(Versions));
        var asked = Cases.Select(Read).ToArray();
        foreach (var each in asked) Console.WriteLine($"{Encoding.UTF8.GetString(JsonSerializer.SerializeToUtf8Bytes(CaseJson.Named(CaseRules.Answer(each, book).Derivation.Outcome).ToString()))}");

        Measure(() => CaseRules.Answer(asked[0], book), 1); // warm
        var (derived, floor) = (new List<double>(), new List<double>());
        for (var round = 0; round < Rounds; round++)
        {
            derived.Add(Run(index => CaseRules.Answer(asked[index], book)));
            floor.Add(Run(index => Read(Cases[index])));
        }

        Report("derivations a second, one core, without texts", derived);
        Report("floor: the same cases read from JSON, a second", floor);
        for (var index = 0; index < asked.Length; index++)
        {
            var each = asked[index];
            Console.WriteLine($"{Measure(() => CaseRules.Answer(each, book), 20_000),12:N0} /s  {Cases[index]}");
        }

        return derived.Order().ElementAt(Rounds / 2) >= 100_000 ? 0 : 1;
    }

    private static double Run(Func<int, object> one)
    {
        var (count, watch) = (0L, Stopwatch.StartNew());
        while (watch.Elapsed < Round)
        {
            for (var repeat = 0; repeat < 100; repeat++)
            {
                for (var index = 0; index < Cases.Length; index++) one(index);
            }

            count += 100 * Cases.Length;
        }

        return count / watch.Elapsed.TotalSeconds;
    }

    private static double Measure(Func<object> one, int times)
    {
        var watch = Stopwatch.StartNew();
        for (var each = 0; each < times; each++) one();
        return times / watch.Elapsed.TotalSeconds;
    }

    private static void Report(string what, List<double> rounds) => Console.WriteLine(
        $"{rounds.Order().ElementAt(rounds.Count / 2):N0} ({rounds.Min():N0} - {rounds.Max():N0}) {what}");

    private static Case Read(string json)
    {
        using var document = JsonDocument.Parse(json);
        return CaseReader.Read(document.RootElement).Case ?? throw new InvalidDataException(json);
    }

    private static IEnumerable<PolicyVersion> Versions(string folder) => Directory.GetFiles(folder, "2*.json").Select(file =>
        PolicyFileReader.Read(Path.GetFileName(folder), Path.GetFileName(file), File.ReadAllBytes(file)).Version!);
}
