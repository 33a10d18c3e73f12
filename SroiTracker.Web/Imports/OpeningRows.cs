using NodaTime;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Imports;

/// <summary>The opening balance of one running contract: its obligation, what was credited elsewhere, and the proof.</summary>
public sealed record OpeningRow(int Row, string Reference, Money Obligation, Money Credited, LocalDate On, string Evidence);

/// <summary>Reads opening balances (beginstanden).</summary>
public static class OpeningRows
{
    public static readonly IReadOnlyList<ColumnSpec> Columns =
        [new("contract_kenmerk", true), new("verplichting", true), new("al_ingevuld", true), new("peildatum", true), new("bewijs", true)];

    public static ImportRows<OpeningRow> Read(SheetResult file)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        return RowsReader.Read(file, Columns, row => Read(row, seen));
    }

    private static OpeningRow? Read(RowReader row, Dictionary<string, int> seen)
    {
        var reference = row.RequiredText("contract_kenmerk");
        var obligation = RequiredAmount(row, "verplichting");
        var credited = RequiredAmount(row, "al_ingevuld");
        var on = row.RequiredDay("peildatum");
        var evidence = row.RequiredText("bewijs");
        if (reference is not null && !seen.TryAdd(reference, row.Number))
        {
            row.Report("contract_kenmerk", reference, ImportFaultCode.KeyTwice, $"{seen[reference]}");
        }

        return reference is not null && evidence is not null && obligation is { } owed && credited is { } done && on is { } day
            ? new(row.Number, reference, owed, done, day, evidence)
            : null;
    }

    private static Money? RequiredAmount(RowReader row, string column)
    {
        if (row.Raw(column) is null) row.Missing(column);
        return row.Amount(column);
    }
}
