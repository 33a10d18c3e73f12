using System.Globalization;
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
        read.Count(place + ".standardWeeks", row.StandardWeeks);
        read.Count(place + ".sameEmployerMonthsMin", row.SameEmployerMonthsMin);
        read.CountOrZero(place + ".benefitMonthsFrom", row.BenefitMonthsFrom);
        read.CountOrZero(place + ".benefitMonthsTo", row.BenefitMonthsTo);
        if (row is { Unit: BlockUnit.Internship, StandardWeeks: null, ProRata.Value: ProRata.TimeAndHours or ProRata.TimeOnly })
        {
            read.Fault(place + ".standardWeeks", "block.standardWeeks", row.Code);
        }

        if (row.BenefitMonthsFrom > row.BenefitMonthsTo) read.Fault(place + ".benefitMonthsTo", "block.benefit", row.Code);
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
            Hourly = row.HourlyCents is { } hourly ? read.Amounts(row.Code + ".hourly", hourly, place + ".hourlyCents") : null,
            Existing = row.Existing,
            BenefitMonthsFrom = row.BenefitMonthsFrom,
            BenefitMonthsTo = row.BenefitMonthsTo,
            StandardWeeks = row.StandardWeeks,
            PersonCaps = PersonCaps(row, place, read),
            HoursPerWeekMin = WeekHours(row.HoursPerWeekMin, place + ".hoursPerWeekMin", read),
            SameEmployerMonthsMin = row.SameEmployerMonthsMin,
            Shares = Shares(row, place, read),
            WageSurcharge = read.Share(place + ".wageSurchargeBp", row.WageSurchargeBp),
            HoursPerWeekMax = WeekHours(row.HoursPerWeekMax, place + ".hoursPerWeekMax", read),
            HoursPerActivityMax = Hours(row.HoursPerActivityMax, place + ".hoursPerActivityMax", read),
            Categories = row.Categories,
            Evidence = row.Evidence,
            RecognitionRequired = row.RecognitionRequired,
        };
    }

    internal static Bonus Bonus(BonusDocument row, string place, ClauseReader read)
    {
        foreach (var (name, age) in new[] { ("ageMoreThan", row.AgeMoreThan), ("ageAtLeast", row.AgeAtLeast), ("ageAtMost", row.AgeAtMost) })
        {
            read.CountOrZero($"{place}.{name}", age);
        }

        read.Count(place + ".hireAfterMonthsMin", row.HireAfterMonthsMin);
        read.Words(place + ".code", row.Code);
        read.Words(place + ".label", row.Label);
        var amount = row.AmountCents is { } cents ? read.UnitAmount(place + ".amountCents", cents) : (Money?)null;
        var ofYear = read.Share(place + ".ofYearValueBp", row.OfYearValueBp);
        if (amount is not null && ofYear is not null) read.Fault(place + ".ofYearValueBp", "bonus.twoAmounts", row.Code);
        var when = new BonusCondition(
            row.AgeMoreThan, row.AgeAtLeast, row.AgeAtMost, row.Permanent, row.StatusHolder, row.HireAfterMonthsMin, row.TargetGroup);
        if (when == new BonusCondition(null, null, null, false, false, null, null)) read.Fault(place, "bonus.always", row.Code);
        var value = amount ?? (ofYear is null ? null : Money.Zero);
        return new Bonus(row.Code, row.Label, read.RowClause(row.Code, place, row, value, row.Readings, read.UnitAmount), ofYear, when, row.Blocks,
            row.ProRata is { } proRata ? read.Clause(row.Code + ".proRata", proRata, place + ".proRata") : null);
    }

    private static Clause<Money>? Amount(BlockDocument row, string place, ClauseReader read)
    {
        var needsAmount = row.Unit is not (BlockUnit.InvoiceShare or BlockUnit.ActualCost or BlockUnit.ByAgreement);
        if (!needsAmount)
        {
            if (row.AmountCents is not null || row.Readings is not null) read.Fault(place + ".amountCents", "block.amount", row.Code);
            return null;
        }

        var amount = row.AmountCents is { } cents ? read.UnitAmount(place + ".amountCents", cents) : (Money?)null;
        return read.RowClause(row.Code + ".amount", place, row, amount, row.Readings, read.UnitAmount);
    }

    internal static PlacementKindRow PlacementKind(PlacementKindDocument row, string place, ClauseReader read) =>
        new(read.Words(place + ".code", row.Code), read.Words(place + ".label", row.Label),
            read.RowClause("placementKind." + row.Code, place, row, read.Share(place + ".factorBp", row.FactorBp)), row.Share);

    private static List<PersonCap> PersonCaps(BlockDocument row, string place, ClauseReader read)
    {
        for (var at = 0; at < row.PersonCaps.Count; at++)
        {
            read.Count(string.Create(CultureInfo.InvariantCulture, $"{place}.personCaps[{at}].months"), row.PersonCaps[at].Months);
        }

        if (row.PersonCaps.DistinctBy(cap => cap.Clock).Count() < row.PersonCaps.Count) read.Fault(place + ".personCaps", "block.clocks", row.Code);
        return [.. row.PersonCaps.Select(cap => new PersonCap(cap.Months, cap.Clock))];
    }

    private static List<InvoiceShareRow> Shares(BlockDocument row, string place, ClauseReader read)
    {
        if (row.Shares.Count > 0 && row.Unit != BlockUnit.InvoiceShare) read.Fault(place + ".shares", "block.shares", row.Code);
        return [.. row.Shares.Select((share, index) => new InvoiceShareRow(share.Register, share.FromStep, share.Municipalities,
            read.Share(string.Create(CultureInfo.InvariantCulture, $"{place}.shares[{index}].shareBp"), share.ShareBp)!.Value))];
    }

    private static Ratio? WeekHours(string? text, string place, ClauseReader read) => text is null ? null : read.WeekHours(text, place);

    private static Ratio? Hours(string? text, string place, ClauseReader read) => text is null ? null : read.Positive(text, place);
}
