using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Imports;

/// <summary>A figure that is kept already.</summary>
internal sealed record KnownFigure(string ScopeKey, ShortagePathway Pathway, LocalDate MeasuredOn, long? Count, string ContentHash);

/// <summary>A row that is new to us.</summary>
internal sealed record ComparedRow(ShortageRow Row, string ContentHash, FigureChange Change, bool HasChangeDifference)
{
    internal ShortageFigureRow ToFigure(Guid snapshot)
    {
        var scope = Row.Figure.Scope;
        return new()
        {
            Id = RowId.New(),
            SnapshotId = snapshot,
            ScopeKey = scope.Key,
            AreaKind = scope.Area.Kind,
            Region = scope.Area.Region?.Text,
            Municipality = scope.Area.Municipality?.Text,
            AreaName = scope.Area.Name,
            Crebo = scope.Qualification?.Digits,
            Sector = scope.Sector?.Text,
            Segment = scope.Segment,
            Level = scope.Level,
            Education = scope.Education,
            Pathway = Row.Figure.Pathway,
            Count = Row.Figure.Count,
            Mark = Row.Figure.Mark,
            PublishedChange = Row.Change,
            Change = Change,
            HasChangeDifference = HasChangeDifference,
            PrecisionWord = Row.PrecisionWord,
            Note = Row.Note,
            ContentHash = ContentHash,
        };
    }
}

/// <summary>Compares rows, oldest first, with the latest figure of the same series before them.</summary>
internal sealed class ShortageComparison
{
    private readonly FaultList remarks = new();
    private readonly HashSet<string> hashes;
    private readonly Dictionary<(string Scope, ShortagePathway Pathway), List<(LocalDate Day, long? Count)>> series = [];

    internal ShortageComparison(IReadOnlyList<KnownFigure> known)
    {
        hashes = known.Select(figure => figure.ContentHash).ToHashSet(StringComparer.Ordinal);
        foreach (var figure in known)
            SeriesOf(figure.ScopeKey, figure.Pathway).Add((figure.MeasuredOn, figure.Count));
    }

    internal ShortageSummary Summary { get; } = new();

    internal IReadOnlyList<ImportFault> Remarks => remarks.Faults;

    /// <summary>Compares the totals of every delivery in the file with its parts.</summary>
    internal void CheckTotals(IReadOnlyList<ShortageRow> rows)
    {
        foreach (var delivery in rows.GroupBy(row => (row.Source, row.MeasuredOn)))
        {
            var byFigure = delivery.DistinctBy(row => row.Figure).ToDictionary(row => row.Figure, row => row.Row);
            foreach (var found in BreakdownRules.Differences(byFigure.Keys))
            {
                Summary.TotalDifferences++;
                remarks.Add(new(
                    byFigure[found.Total], "aantal_tekort", null, Text(found.Total.Count!.Value), ImportFaultCode.TotalDiffers,
                    [CountText.Show(found.Parts), CountText.Show(found.Total.Count!.Value)], false));
            }
        }
    }

    /// <summary>Counts the row; null when exactly this figure is kept already.</summary>
    internal ComparedRow? Take(ShortageRow row)
    {
        var hash = HashOf(row);
        if (!hashes.Add(hash))
        {
            Summary.Known++;
            return null;
        }

        var earlier = SeriesOf(row.Figure.Scope.Key, row.Figure.Pathway);
        var previous = earlier
            .Where(figure => figure.Day <= row.MeasuredOn.FirstDay && figure.Count is not null)
            .OrderBy(figure => figure.Day)
            .Select(figure => figure.Count)
            .LastOrDefault();
        var change = FigureChangeRules.Of(previous, row.Figure.Count);
        Count(change);
        earlier.Add((row.MeasuredOn.FirstDay, row.Figure.Count));
        return new(row, hash, change, IsChangeWrong(row, previous));
    }

    private void Count(FigureChange change) => _ = change switch
    {
        FigureChange.New => Summary.New++,
        FigureChange.Solved => Summary.Solved++,
        FigureChange.Same => Summary.Same++,
        FigureChange.Higher => Summary.Higher++,
        FigureChange.Lower => Summary.Lower++,
        _ => Summary.NotCounted++,
    };

    private bool IsChangeWrong(ShortageRow row, long? previous)
    {
        if (row.Change is not { } published || row.Figure.Count is not { } count || previous is not { } before)
            return false;
        if (count - before == published)
            return false;
        Summary.ChangeDifferences++;
        remarks.Add(new(row.Row, "verschil", null, Text(published), ImportFaultCode.ChangeDiffers, [Text(published), Text(count - before)], false));
        return true;
    }

    private List<(LocalDate Day, long? Count)> SeriesOf(string scope, ShortagePathway pathway)
    {
        if (!series.TryGetValue((scope, pathway), out var figures))
            series[(scope, pathway)] = figures = [];
        return figures;
    }

    private static string HashOf(ShortageRow row) =>
        Convert.ToHexStringLower(
            SHA256.HashData(
                Encoding.UTF8.GetBytes(
                    string.Join(
                        '\n',
                        row.Source,
                        LocalDatePattern.Iso.Format(row.MeasuredOn.FirstDay),
                        row.MeasuredOn.Precision,
                        row.Figure.Scope.Key,
                        row.Figure.Pathway,
                        row.Figure.Count is { } count ? Text(count) : "",
                        row.Figure.Mark
                    )
                )
            )
        );

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
