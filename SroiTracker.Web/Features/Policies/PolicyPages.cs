using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Policies;

/// <summary>One version on the line of its authority.</summary>
public sealed record VersionLine(LocalDate From, LocalDate? Until, string Title, int Published, int Assumed, int Unknown);

/// <summary>An authority with its versions, newest first.</summary>
public sealed record AuthorityLines(string Folder, string Name, IReadOnlyList<VersionLine> Versions);

/// <summary>One clause as a reader sees it.</summary>
public sealed record ClauseLine(string Name, string Value, ClauseOrigin Origin);

/// <summary>One row of the table as a reader sees it.</summary>
public sealed record BlockLine(string Code, string Label, string Unit, Money? Amount, string Limits, ClauseOrigin Origin);

/// <summary>A version with its clauses and rows.</summary>
public sealed record PolicyPage(
    PolicyVersion Version, LocalDate? Until, IReadOnlyList<ClauseLine> Clauses, IReadOnlyList<BlockLine> Blocks, IReadOnlyList<BlockLine> Bonuses);

/// <summary>Makes the pages of the library of the versions themselves.</summary>
internal static class PolicyPages
{
    internal static IReadOnlyList<AuthorityLines> Library(PolicyBook book) =>
        [.. book.Folders.Select(folder => new AuthorityLines(folder, book.Versions(folder)[^1].Authority, [.. book.Versions(folder).Reverse().Select(version => Line(book, version))]))];

    internal static PolicyPage? Version(PolicyBook book, string folder, LocalDate day) =>
        book.Versions(folder).FirstOrDefault(version => version.ValidFrom == day) is { } version
            ? new PolicyPage(version, Until(book, version), PolicyWords.Clauses(version), PolicyWords.Blocks(version), PolicyWords.Bonuses(version))
            : null;

    private static VersionLine Line(PolicyBook book, PolicyVersion version)
    {
        var standings = PolicyWords.Clauses(version).Select(clause => clause.Origin.Standing)
            .Concat(PolicyWords.Blocks(version).Select(block => block.Origin.Standing)).ToLookup(standing => standing);
        return new VersionLine(version.ValidFrom, Until(book, version), version.Title,
            standings[Standing.Published].Count(), standings[Standing.Assumed].Count(), standings[Standing.Unknown].Count());
    }

    private static LocalDate? Until(PolicyBook book, PolicyVersion version) =>
        book.Versions(version.Folder).FirstOrDefault(next => next.ValidFrom > version.ValidFrom)?.ValidFrom.PlusDays(-1);
}

/// <summary>Puts the values of clauses and rows in words.</summary>
internal static class PolicyWords
{
    internal static IReadOnlyList<ClauseLine> Clauses(PolicyVersion version)
    {
        var say = Explainer.Current;
        var lines = new List<ClauseLine> { new("start", DayText.Show(version.ValidFrom), version.Start) };
        void Add<T>(string name, Clause<T>? clause, Func<T, string> words)
        {
            if (clause is not null) lines.Add(new ClauseLine(name, clause.IsOpen ? say.Term("unknown") : words(clause.Value), clause.Origin));
        }

        Add("decidingDay", version.DecidingDay, day => say.Term("day." + TermText.Of(day)));
        foreach (var row in version.Thresholds) Add("threshold", row.Test, test => $"{When(row.When)}{say.Term(TermText.Of(test.Comparison))} {MoneyText.Show(test.Amount)}");
        foreach (var row in version.Percentages) Add("percentage", row.Share, share => $"{When(row.When)}{Percent(share)}");
        Add("base", version.Base, value => say.Term(TermText.Of(value)));
        Add("vat", version.Vat, value => say.Term("vat." + TermText.Of(value)));
        Add("optionYears", version.OptionYears, value => say.Term("optionYears." + TermText.Of(value)));
        Add("rounding", version.Rounding, value => say.Term(TermText.Of(value)));
        Add("crossing", version.Crossing, value => say.Term($"crossing.{value.Upward}.{value.Downward}"));
        Add("fullTimeHours", version.FullTimeHours, HoursText.Show);
        Add("proRata", version.ProRata, value => say.Term(TermText.Of(value)));
        Add("lookBack", version.LookBackMonths, Whole);
        Add("wageSubsidyLiftsCap", version.WageSubsidyLiftsCap, YesNo);
        Add("bonusProRata", version.BonusProRata, value => say.Term(TermText.Of(value)));
        Add("bonusesAddUp", version.BonusesAddUp, YesNo);
        Add("onePersonOneCredit", version.OnePersonOneCredit, YesNo);
        Add("supervisionBesidesPlace", version.SupervisionBesidesPlace, YesNo);
        foreach (var category in version.Categories) Add("category", category.Most, most => $"{category.Code}: {Percent(most)}");
        return lines;
    }

    internal static IReadOnlyList<BlockLine> Blocks(PolicyVersion version) => [.. version.Blocks.Select(block => new BlockLine(
        block.Code, block.Label, Explainer.Current.Term("unit." + TermText.Of(block.Unit)),
        block.Amount is { IsOpen: false } amount ? amount.Value : null, Limits(block), block.Origin))];

    internal static IReadOnlyList<BlockLine> Bonuses(PolicyVersion version) => [.. version.Bonuses.Select(bonus => new BlockLine(
        bonus.Code, bonus.Label, "", bonus.Amount.IsOpen ? null : bonus.Amount.Value, string.Join(", ", bonus.Blocks), bonus.Amount.Origin))];

    private static string Limits(BuildingBlock block)
    {
        var say = Explainer.Current;
        string?[] limits =
        [
            .. block.PersonCaps.Select(cap => say.Term("limit.months").Replace("{0}", Whole(cap.Months), StringComparison.Ordinal)),
            block.HoursPerWeekMax is { } week ? say.Term("limit.week").Replace("{0}", HoursText.Show(week), StringComparison.Ordinal) : null,
            block.HoursPerActivityMax is { } activity ? say.Term("limit.activity").Replace("{0}", HoursText.Show(activity), StringComparison.Ordinal) : null,
            block.RecognitionRequired ? say.Term("limit.recognition") : null,
            .. block.Evidence.Select(kind => say.Term(TermText.Of(kind))),
        ];
        return string.Join(", ", limits.Where(limit => limit is not null));
    }

    private static string When(ContractCondition? when)
    {
        if (when is null) return "";
        var parts = (when.Municipalities ?? []).Concat((when.Kinds ?? []).Select(kind => Explainer.Current.Term(TermText.Of(kind)))).ToList();
        if (when.LabourShareBelow is { } share) parts.Add(Explainer.Current.Term("limit.labour").Replace("{0}", Percent(share), StringComparison.Ordinal));
        return string.Join(", ", parts) + ": ";
    }

    private static string Percent(Percentage share) => HoursText.Show(Ratio.Of(share.BasisPoints, 100)) + "%";

    private static string Whole(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string YesNo(bool value) => Explainer.Current.Term(value ? "yes" : "no");
}
