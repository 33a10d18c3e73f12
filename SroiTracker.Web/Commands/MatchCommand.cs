using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Commands;

/// <summary>Evaluates matches and alerts and prints the funnel.</summary>
public sealed class MatchCommand(MatchRun run, IClock clock) : ICommand
{
    private const string AsOf = "--as-of";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DayConverter() },
    };

    public string Verb => "match";

    public string Summary => "evaluates matches and alerts and prints the funnel";

    public string Usage => $"match [{AsOf} YYYY-MM-DD] [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (DayOf(args) is not { } day)
        {
            await error.WriteLineAsync(Usage);
            return 2;
        }

        var funnel = await run.RunAsync(day, token);
        if (args.Contains(Json)) await output.WriteLineAsync(JsonSerializer.Serialize(funnel, JsonOptions));
        else await WriteAsync(funnel, output);
        return 0;
    }

    private LocalDate? DayOf(string[] args)
    {
        var rest = args.Where(arg => arg != Json).ToList();
        if (rest.Count == 0) return DutchDay.Today(clock);
        return rest is [AsOf, var text] && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
    }

    private static async Task WriteAsync(MatchFunnel funnel, TextWriter output)
    {
        await output.WriteLineAsync($"as of                   {LocalDatePattern.Iso.Format(funnel.AsOf)}");
        await output.WriteLineAsync($"open contracts          {funnel.OpenContracts}");
        await output.WriteLineAsync($"scopes with a shortage  {funnel.Shortages}");
        await output.WriteLineAsync($"suggestions             {funnel.Suggestions} for {funnel.ContractsWithSuggestion} contracts");
        foreach (var (reason, count) in funnel.Waiting.OrderBy(wait => wait.Key)) await output.WriteLineAsync($"  no alert, {reason,-13} {count}");
        await output.WriteLineAsync($"raised                  {funnel.Raised}");
        await output.WriteLineAsync($"continued               {funnel.Continued}");
        await output.WriteLineAsync($"back from snooze        {funnel.Woken}");
        await output.WriteLineAsync($"closed by themselves    {funnel.Expired}");
        await output.WriteLineAsync($"open alerts             {funnel.Open}");
    }

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
