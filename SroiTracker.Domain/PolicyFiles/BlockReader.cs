using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.PolicyFiles;

/// <summary>Reads the rows of a policy's table.</summary>
internal static class BlockReader
{
    private const int LevelMost = 4;

    internal static BuildingBlock Block(BlockDocument row, string place, ClauseReader read)
    {
        if (row.Levels.Exists(level => level is < 1 or > LevelMost)) read.Fault(place + ".levels", "value.level", row.Code);
        if (row.MonthsMax is <= 0) read.Fault(place + ".monthsMax", "value.number", row.Code);
        return new BuildingBlock
        {
            Code = read.Words(place + ".code", row.Code),
            Label = read.Words(place + ".label", row.Label),
            Kind = row.Kind,
            Pathway = row.Pathway,
            Levels = row.Levels,
            TargetGroup = row.TargetGroup,
            Unit = row.Unit,
            Amount = Amount(row, place, read),
            Origin = read.Origin(row.Code, place, row),
            OrActualCost = row.OrActualCost,
            AmountIsMaximum = row.AmountIsMaximum,
            ProRata = row.ProRata is { } proRata ? read.Clause(row.Code + ".proRata", proRata, place + ".proRata") : null,
            MonthsMax = row.MonthsMax,
            HoursPerWeekMax = Hours(row.HoursPerWeekMax, place + ".hoursPerWeekMax", read),
            HoursPerActivityMax = Hours(row.HoursPerActivityMax, place + ".hoursPerActivityMax", read),
            Category = row.Category,
            Evidence = row.Evidence,
            RecognitionRequired = row.RecognitionRequired,
        };
    }

    internal static Bonus Bonus(BonusDocument row, string place, ClauseReader read)
    {
        var amount = row.AmountCents is { } cents ? read.Amount(place + ".amountCents", cents) : (Money?)null;
        var when = new BonusCondition(
            row.AgeMoreThan, row.AgeAtLeast, row.Permanent, row.StatusHolder, row.HireAfterMonthsMin, row.TargetGroup);
        if (when == new BonusCondition(null, null, false, false, null, null)) read.Fault(place, "bonus.always", row.Code);
        return new Bonus(row.Code, row.Label, read.RowClause(row.Code, place, row, amount), when, row.Blocks,
            row.ProRata is { } proRata ? read.Clause(row.Code + ".proRata", proRata, place + ".proRata") : null);
    }

    private static Clause<Money>? Amount(BlockDocument row, string place, ClauseReader read)
    {
        var needsAmount = row.Unit is BlockUnit.FullTimeYear or BlockUnit.Hour or BlockUnit.Day;
        if (!needsAmount)
        {
            if (row.AmountCents is not null) read.Fault(place + ".amountCents", "block.amount", row.Code);
            return null;
        }

        var amount = row.AmountCents is { } cents ? read.Amount(place + ".amountCents", cents) : (Money?)null;
        return read.RowClause(row.Code + ".amount", place, row, amount);
    }

    private static Ratio? Hours(string? text, string place, ClauseReader read) => text is null ? null : read.Positive(text, place);
}
