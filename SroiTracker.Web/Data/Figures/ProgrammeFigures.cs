using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Data.Figures;

/// <summary>The latest figure of a programme with what was secured since.</summary>
/// <param name="Shortage">The figure.</param>
/// <param name="Secured">Places secured since its day of measurement; null for a figure that was not counted.</param>
/// <param name="IsStale">Whether it is older than agreed.</param>
public sealed record ProgrammeFigure(CurrentShortage Shortage, long? Secured, bool IsStale)
{
    /// <summary>What is still open; null where nothing says how many places were secured.</summary>
    public Coverage? Coverage => Secured is { } secured ? CoverageRules.Of(Shortage.Count, Shortage.MeasuredOn.FirstDay, secured) : null;
}

/// <summary>Finds the shortage of a programme of an action.</summary>
public sealed class ProgrammeFigures(FigureBoard board, FigureTables tables, SecuredPlaces secured)
{
    /// <summary>
    /// The figure of the programme's own pathway, else the one of both pathways together, which says so itself; null when nothing was
    /// ever measured.
    /// </summary>
    public async Task<ProgrammeFigure?> FindAsync(ProgrammeSubject programme, LocalDate today, CancellationToken token)
    {
        if ((await OfAsync([programme], today, token)).GetValueOrDefault(programme.Key) is not { } shortage) return null;
        var count = shortage.Mark == FigureMark.Counted
            ? await secured.SinceAsync(shortage.Scope, shortage.MeasuredOn.FirstDay, token)
            : null;
        return new(shortage, count?.For(shortage.Pathway), StalenessRules.IsStale(shortage.MeasuredOn, today, tables.Weights().StaleAfterDays));
    }

    /// <summary>The figures of these programmes by their key; a programme without one is not in the answer.</summary>
    public async Task<IReadOnlyDictionary<string, CurrentShortage>> OfAsync(
        IReadOnlyCollection<ProgrammeSubject> programmes, LocalDate today, CancellationToken token)
    {
        var found = new Dictionary<string, CurrentShortage>(StringComparer.Ordinal);
        foreach (var group in programmes.GroupBy(programme => PathwayOf(programme)))
        {
            var whole = await ByScopeAsync(null, today, token);
            var own = group.Key is null ? whole : await ByScopeAsync(group.Key, today, token);
            foreach (var programme in group)
            {
                if ((own.GetValueOrDefault(programme.ScopeKey) ?? whole.GetValueOrDefault(programme.ScopeKey)) is { } shortage)
                    found[programme.Key] = shortage;
            }
        }

        return found;
    }

    /// <summary>The pathway of a programme; null for both together.</summary>
    public static ShortagePathway? PathwayOf(ProgrammeSubject programme) => programme.Pathway switch
    {
        "BOL" => ShortagePathway.Bol,
        "BBL" => ShortagePathway.Bbl,
        _ => null,
    };

    private async Task<Dictionary<string, CurrentShortage>> ByScopeAsync(ShortagePathway? pathway, LocalDate today, CancellationToken token) =>
        (await board.CurrentAsync(today, pathway, token)).ToDictionary(shortage => shortage.Scope.Key, StringComparer.Ordinal);
}
