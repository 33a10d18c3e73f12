using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Jobs;

/// <summary>Tells every adviser once a night about the new alerts.</summary>
internal sealed class DigestHandler(DigestRun run, FigureNames names, IClock clock) : IJobHandler
{
    private const string AllAlerts = "/signalen";
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public string Kind => OutboxKinds.Digest;

    public async Task RunAsync(string payload, CancellationToken token)
    {
        var explainer = new MatchExplainer(Dutch, await names.SectorsAsync(token));
        var writer = new DigestWriter(Dutch);
        await run.RunAsync(
            digest => new DigestLetter(writer.Subject(digest.Total),
                writer.Body([.. digest.Lines.Select(line => WordsOf(line, explainer))], digest.Total, AllAlerts)),
            new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", "job " + OutboxKinds.Digest), token);
    }

    private static DigestWords WordsOf(DigestLine line, MatchExplainer explainer)
    {
        var what = line.Crebo is not null ? $"{line.Qualification ?? line.Crebo}"
            : line.Sector is not null ? explainer.Sector(line.Sector)
            : explainer.Text("scope.total");
        return new(
            line.Area, what, line.Count, MeasuredOn.Of(line.MeasuredOn, line.Precision), line.Reference, line.Company,
            line.Places, $"/kansen/{line.Alert}");
    }
}
