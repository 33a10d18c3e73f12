using NodaTime;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Imports;

namespace SroiTracker.Tests.Given;

/// <summary>The seed tables and imports on a real database.</summary>
internal static class Figures
{
    internal static readonly FigureFolder Seed = FigureFolder.FindFrom(AppContext.BaseDirectory);
    internal static readonly Instant Now = Instant.FromUtc(2026, 3, 20, 9, 0);

    internal static ChangeContext Change(Instant now) => new(ChangeContext.System, now, "", "test");

    internal static async Task LoadSeedAsync(FigureDatabase database, LocalDate? today = null)
    {
        await using var db = database.Open();
        await new FigureSeed(db, Seed, new FixedClock(Now)).LoadAsync(today ?? new(2026, 3, 20), CancellationToken.None);
    }

    internal static Task<ShortageImportResult> ImportAsync(FigureDatabase database, params string[] lines) =>
        ImportAsync(database, SheetFile.Csv(lines), isTrial: false, Now);

    internal static async Task<ShortageImportResult> ImportAsync(FigureDatabase database, byte[] file, bool isTrial, Instant now)
    {
        await using var db = database.Open();
        return await new ShortageImport(db, database.Writes).RunAsync(
            new MemoryStream(file),
            "tekorten.csv",
            isTrial,
            Change(now),
            CancellationToken.None
        );
    }
}
