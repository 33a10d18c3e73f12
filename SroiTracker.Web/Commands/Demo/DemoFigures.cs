using System.Globalization;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Commands.Demo;

/// <summary>Imports the published figures for the trend, and invented recent ones so that there is something to match.</summary>
internal sealed class DemoFigures(ShortageImport import, SroiOptions options, IClock clock)
{
    private const string Heading = "peildatum;datum_precisie;arbeidsmarktregio_code;sectorkamer;crebo;leerweg;aantal_tekort;kwaliteit;bron";
    private const string Invented = "verzonnen voor de demo";

    internal async Task EnsureAsync(DemoRegister demo, CancellationToken token)
    {
        var change = new ChangeContext(ChangeContext.System, clock.GetCurrentInstant(), "", "demo");
        foreach (var file in Directory.GetFiles(Path.Combine(options.Seed, "shortages"), "*.csv").Order(StringComparer.Ordinal))
        {
            await using var stream = File.OpenRead(file);
            await import.RunAsync(stream, Path.GetFileName(file), false, change, token);
        }

        foreach (var delivery in demo.Figures.GroupBy(figure => figure.DaysAgo).OrderByDescending(group => group.Key))
        {
            using var stream = new MemoryStream(Encoding.UTF8.GetBytes(Heading + "\n" + string.Concat(delivery.Select(Line))));
            await import.RunAsync(stream, string.Create(CultureInfo.InvariantCulture, $"demo-{delivery.Key}.csv"), false, change, token);
        }
    }

    private string Line(DemoFigure figure)
    {
        var day = LocalDatePattern.Iso.Format(clock.Today().PlusDays(-figure.DaysAgo));
        var sector = figure.Sector is { } name ? $"\"{name}\"" : "";
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{day};dag;{figure.Region};{sector};{figure.Crebo};{figure.Pathway};{figure.Count};geteld;{Invented}\n");
    }
}
