using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.Extensions.Localization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Commands;

/// <summary>Evaluates matches and alerts and prints the funnel.</summary>
public sealed class MatchCommand(MatchRun run, IClock clock, IStringLocalizer<CommandTexts> texts) : ICommand
{
    private const string AsOf = "--as-of";
    private const string Json = "--json";

    private static readonly JsonSerializerOptions JsonOptions = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase), new DayConverter() },
    };

    public string Verb => "match";

    public string Summary => texts["MatchSummary"];

    public string Usage => $"match [{AsOf} YYYY-MM-DD] [{Json}]";

    public async Task<int> RunAsync(string[] args, TextWriter output, TextWriter error, CancellationToken token)
    {
        if (DayOf(args) is not { } day) return ExitCode.WrongUsage;
        await error.WriteLineAsync(texts["Match.Busy", DayText.Show(day)]);
        var funnel = await run.RunAsync(day, Change(), token);
        if (args.Contains(Json)) await output.WriteLineAsync(JsonSerializer.Serialize(funnel, JsonOptions));
        else await WriteAsync(funnel, output);
        return ExitCode.Done;
    }

    private ChangeContext Change() => new(ChangeContext.System, clock.GetCurrentInstant(), "", "command " + Verb);

    private LocalDate? DayOf(string[] args)
    {
        var rest = args.Where(arg => arg != Json).ToList();
        if (rest.Count == 0) return DutchDay.Today(clock);
        return rest is [AsOf, var text] && LocalDatePattern.Iso.Parse(text) is { Success: true, Value: var day } ? day : null;
    }

    private async Task WriteAsync(MatchFunnel funnel, TextWriter output)
    {
        await output.WriteLineAsync(texts["Match.AsOf", DayText.Show(funnel.AsOf)]);
        await output.WriteLineAsync(texts["Match.OpenContracts", funnel.OpenContracts]);
        await output.WriteLineAsync(texts["Match.Shortages", funnel.Shortages]);
        await output.WriteLineAsync(texts["Match.Suggestions", funnel.Suggestions, funnel.ContractsWithSuggestion]);
        foreach (var (reason, count) in funnel.Waiting.OrderBy(wait => wait.Key))
            await output.WriteLineAsync(texts["Match.Waiting", count, texts["Wait." + reason].Value]);
        await output.WriteLineAsync(texts["Match.Raised", funnel.Raised]);
        await output.WriteLineAsync(texts["Match.Continued", funnel.Continued]);
        await output.WriteLineAsync(texts["Match.Woken", funnel.Woken]);
        await output.WriteLineAsync(texts["Match.Expired", funnel.Expired]);
        await output.WriteLineAsync(texts["Match.Open", funnel.Open]);
    }

    private sealed class DayConverter : JsonConverter<LocalDate>
    {
        public override LocalDate Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
            LocalDatePattern.Iso.Parse(reader.GetString() ?? "").Value;

        public override void Write(Utf8JsonWriter writer, LocalDate value, JsonSerializerOptions options) =>
            writer.WriteStringValue(LocalDatePattern.Iso.Format(value));
    }
}
