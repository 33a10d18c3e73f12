using System.Globalization;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Reads the clauses of one policy file and collects its faults.</summary>
internal sealed class ClauseReader(string file, Dictionary<string, SourceDocument> sources)
{

    private readonly List<PolicyFault> faults = [];

    internal IReadOnlyList<PolicyFault> Faults => faults;

    internal void Fault(string place, string code, string detail) => faults.Add(new PolicyFault(file, place, code, detail));

    internal ClauseOrigin Origin(string name, string place, ClauseDocument clause)
    {
        if (!sources.TryGetValue(clause.Source, out var source)) Fault(place + ".source", "clause.source", clause.Source);
        if (clause.Standing == Standing.Decided) Fault(place + ".standing", "clause.decided", name);
        if (clause.Standing != Standing.Published && string.IsNullOrWhiteSpace(clause.Reason)) Fault(place + ".reason", "clause.reason", name);
        var reference = new LegalReference(source?.Title ?? "", source?.Url, clause.Article, clause.LastChecked);
        return new ClauseOrigin(name, clause.Standing, reference, clause.Reason);
    }

    internal Clause<T> Clause<T>(string name, ValueClauseDocument<T?> clause, string? at = null) where T : struct
    {
        var place = at ?? "$." + name;
        RequireValue(clause, clause.Value is not null, place, name);
        var readings = (clause.Readings ?? []).Where(reading => reading.Value is not null)
            .ToDictionary(reading => reading.Key, reading => reading.Value!.Value, StringComparer.Ordinal);
        return new Clause<T>(Origin(name, place, clause), clause.Value ?? default, readings);
    }

    internal Clause<T> Clause<TWritten, T>(
        string name, ValueClauseDocument<TWritten> clause, string place, Func<TWritten, string, T> read) where TWritten : class
    {
        RequireValue(clause, clause.Value is not null, place, name);
        var readings = (clause.Readings ?? []).ToDictionary(
            reading => reading.Key, reading => read(reading.Value, place + ".readings." + reading.Key), StringComparer.Ordinal);
        return new Clause<T>(Origin(name, place, clause), clause.Value is { } value ? read(value, place + ".value") : default!, readings);
    }

    /// <summary>A clause whose value is a number of hours a week.</summary>
    internal Ratio WeekHours(string text, string place)
    {
        var hours = Positive(text, place);
        if (hours > Ratio.Of(DecisionText.HoursInWeek)) Fault(place, "value.week", text);
        return hours;
    }

    /// <summary>A clause whose value is an amount in cents.</summary>
    internal Clause<Money> Amounts(string name, ValueClauseDocument<long?> clause, string place)
    {
        RequireValue(clause, clause.Value is not null, place, name);
        var readings = (clause.Readings ?? []).Where(reading => reading.Value is not null).ToDictionary(
            reading => reading.Key, reading => Amount(place + ".readings." + reading.Key, reading.Value!.Value), StringComparer.Ordinal);
        return new Clause<Money>(Origin(name, place, clause), clause.Value is { } cents ? Amount(place + ".value", cents) : Money.Zero, readings);
    }

    internal Clause<T> RowClause<T>(string name, string place, ClauseDocument row, T? value)
    {
        RequireValue(row, value is not null, place, name);
        return new Clause<T>(Origin(name, place, row), value!, new Dictionary<string, T>(StringComparer.Ordinal));
    }

    internal Clause<T> RowClause<T>(string name, string place, ClauseDocument row, T? value) where T : struct =>
        RowClause(name, place, row, value, new Dictionary<string, T>(StringComparer.Ordinal));

    /// <summary>A row's clause with the readings that its open value may have.</summary>
    /// <param name="written">The readings as the file writes them; null when it has none.</param>
    /// <param name="read">Reads one of them at its place.</param>
    internal Clause<T> RowClause<TWritten, T>(
        string name, string place, ClauseDocument row, T? value, Dictionary<string, TWritten>? written, Func<string, TWritten, T> read)
            where T : struct =>
        RowClause(name, place, row, value, (written ?? []).ToDictionary(
            reading => reading.Key, reading => read(place + ".readings." + reading.Key, reading.Value), StringComparer.Ordinal));

    internal List<TRow> Rows<TDocument, TRow>(string name, List<TDocument> rows, Func<TDocument, string, ClauseReader, TRow> read) =>
        [.. rows.Select((row, index) => read(row, string.Create(CultureInfo.InvariantCulture, $"$.{name}[{index}]"), this))];

    internal string Words(string place, string words)
    {
        if (string.IsNullOrWhiteSpace(words)) Fault(place, "value.empty", "");
        return words;
    }

    internal Money Amount(string place, long cents)
    {
        if (cents < 0) Fault(place, "value.negative", cents.ToString(CultureInfo.InvariantCulture));
        if (cents > DecisionText.MostCents) Fault(place, "value.tooMuch", cents.ToString(CultureInfo.InvariantCulture));
        return Money.OfCents(cents);
    }

    /// <summary>An amount for one unit of a table.</summary>
    internal Money UnitAmount(string place, long cents)
    {
        if (cents > DecisionText.MostUnitCents) Fault(place, "value.tooMuch", cents.ToString(CultureInfo.InvariantCulture));
        return Amount(place, cents);
    }

    /// <summary>A count of one or more, when it is given.</summary>
    internal void Count(string place, int? count)
    {
        if (count is <= 0) Fault(place, "value.number", count.Value.ToString(CultureInfo.InvariantCulture));
        Most(place, count);
    }

    /// <summary>A count of zero or more, when it is given.</summary>
    internal void CountOrZero(string place, int? count)
    {
        if (count is < 0) Fault(place, "value.count", count.Value.ToString(CultureInfo.InvariantCulture));
        Most(place, count);
    }

    private void Most(string place, int? count)
    {
        if (count is > DecisionText.MostNumber) Fault(place, "value.tooLarge", count.Value.ToString(CultureInfo.InvariantCulture));
    }

    internal Percentage? Share(string place, int? basisPoints)
    {
        if (basisPoints is null or (>= 0 and <= Percentage.WholeInBasisPoints))
        {
            return basisPoints is { } points ? Percentage.OfBasisPoints(points) : null;
        }

        Fault(place, "value.percentage", basisPoints.Value.ToString(CultureInfo.InvariantCulture));
        return Percentage.OfBasisPoints(0);
    }

    internal Ratio Positive(string text, string place)
    {
        if (DecisionText.Number(text) is { IsZero: false } number) return number;
        if (Ratio.Parse(text) > Ratio.Of(DecisionText.MostNumber))
        {
            Fault(place, "value.tooLarge", text);
            return Ratio.One;
        }

        Fault(place, "value.number", text);
        return Ratio.One;
    }

    private Clause<T> RowClause<T>(string name, string place, ClauseDocument row, T? value, Dictionary<string, T> readings) where T : struct
    {
        RequireValue(row, value is not null, place, name);
        return new Clause<T>(Origin(name, place, row), value ?? default, readings);
    }

    private void RequireValue(ClauseDocument clause, bool hasValue, string place, string name)
    {
        if (clause.Standing == Standing.Unknown && hasValue) Fault(place, "clause.unknownWithValue", name);
        if (clause.Standing != Standing.Unknown && !hasValue) Fault(place, "clause.withoutValue", name);
    }
}
