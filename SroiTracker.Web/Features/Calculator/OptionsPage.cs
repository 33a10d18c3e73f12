using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Calculator;

/// <summary>For which open amount somebody looks for efforts.</summary>
public sealed record OptionsChoice
{
    /// <summary>The policy's folder.</summary>
    public string? Regeling { get; init; }

    /// <summary>The day that decides the version; today when not given.</summary>
    public LocalDate? Dag { get; init; }

    /// <summary>The amount still to fill.</summary>
    public Money? Bedrag { get; init; }
}

/// <summary>An effort of standard size that fits the amount.</summary>
/// <param name="Label">The block.</param>
/// <param name="Value">What one such effort is worth.</param>
/// <param name="Times">How many of them fit.</param>
/// <param name="Address">The page that calculates it.</param>
public sealed record EffortOption(string Label, Money Value, long Times, string Address);

/// <summary>Efforts that fit an open amount, the smallest first; null until a policy and an amount are chosen.</summary>
public sealed record OptionsPage(OptionsChoice Choice, IReadOnlyList<SelectListItem> Policies, IReadOnlyList<EffortOption>? Options)
{
    /// <summary>Weeks of a standard effort, the usual length of a school-based internship.</summary>
    internal const int Weeks = 20;

    /// <summary>Hours a week of a standard effort.</summary>
    internal const int HoursPerWeek = 32;

    /// <summary>Hours of a standard effort that is valued by the hour.</summary>
    internal const int Hours = 40;

    internal static OptionsPage Of(OptionsChoice choice, PolicyBook book, LocalDate today)
    {
        var policies = book.Folders.Select(folder => new SelectListItem(book.Versions(folder)[^1].Authority, folder))
            .OrderBy(item => item.Text, StringComparer.Ordinal);
        var day = choice.Dag ?? today;
        var version = choice.Regeling is { } folder ? book.InForceOn(folder, day) : null;
        return new OptionsPage(choice, [.. policies], version is null || choice.Bedrag is not { } amount ? null : Fitting(version, amount, day));
    }

    private static List<EffortOption> Fitting(PolicyVersion version, Money amount, LocalDate day) =>
    [
        .. from block in version.Blocks
           let facts = Standard(block)
           where facts is not null
           let outcome = CreditRules.Derive(facts, version, RecordedDecisions.None).Outcome as Credited
           where outcome is not null && outcome.Amount > Money.Zero && outcome.Amount <= amount
           orderby outcome.Amount
           select new EffortOption(block.Label, outcome.Amount, amount.Cents / outcome.Amount.Cents, Address(version, facts, day)),
    ];

    private static EffortFacts? Standard(BuildingBlock block) => block.Unit switch
    {
        BlockUnit.InvoiceShare or BlockUnit.ActualCost or BlockUnit.ByAgreement => null,
        BlockUnit.Hour => new EffortFacts { Block = block.Code, Hours = Ratio.Of(Hours),
            Weeks = block.HoursPerWeekMax is null ? null : Ratio.Of(Weeks) },
        BlockUnit.Day => new EffortFacts { Block = block.Code, Days = 1 },
        BlockUnit.HalfDay => new EffortFacts { Block = block.Code, HalfDays = 1 },
        BlockUnit.Once => new EffortFacts { Block = block.Code },
        _ => new EffortFacts { Block = block.Code, Weeks = Ratio.Of(Weeks), HoursPerWeek = Ratio.Of(HoursPerWeek) },
    };

    private static string Address(PolicyVersion version, EffortFacts facts, LocalDate day)
    {
        using var written = System.Text.Json.JsonDocument.Parse(
            FactsJson.Write(new Case("", version.Folder, day, new CreditQuestion(facts), RecordedDecisions.None)));
        return CaseInWords.Address(written.RootElement, version)!;
    }
}
