using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Shortages;

/// <summary>Finds the shortages that an open obligation could help with, and says why.</summary>
public static class ShortageMatching
{
    private const string Points = "points";

    /// <summary>The suggestions for one open obligation, best first.</summary>
    public static IReadOnlyList<MatchSuggestion> Suggest(
        OpenObligation obligation,
        IEnumerable<CurrentShortage> shortages,
        SectorMapping mapping,
        MatchWeights weights,
        LocalDate today)
    {
        if (obligation.Outstanding <= Money.Zero || WeeksLeft(obligation, today) < weights.PlacementWeeks) return [];
        var fits = mapping.FitsFor(obligation.Cpv, obligation.Title);
        return
        [
            .. shortages
                .Where(shortage => shortage.Count > 0 && IsNear(shortage.Scope.Area, obligation))
                .Select(shortage => Suggest(obligation, shortage, fits, mapping, weights, today))
                .OfType<MatchSuggestion>()
                .Order(MatchOrder.Best),
        ];
    }

    private static MatchSuggestion? Suggest(
        OpenObligation obligation,
        CurrentShortage shortage,
        IReadOnlyList<SectorFit> fits,
        SectorMapping mapping,
        MatchWeights weights,
        LocalDate today)
    {
        var sector = mapping.QualificationOf(shortage.Scope.Qualification)?.Sector ?? shortage.Scope.Sector;
        var fit = fits.FirstOrDefault(candidate => candidate.Sector == sector);
        if (shortage.Scope.HasSector && fit is null) return null;

        var isStale = StalenessRules.IsStale(shortage.MeasuredOn, today, weights.StaleAfterDays);
        List<RuleStep> steps =
        [
            AreaStep(shortage.Scope.Area, weights),
            .. FitSteps(obligation, shortage, fit, mapping, weights),
            .. BalanceSteps(obligation, shortage, weights),
            .. OfferSteps(obligation),
            .. TimeSteps(obligation, today),
            .. FigureSteps(shortage, isStale, weights),
            RecognitionStep(obligation, shortage.Scope, weights),
        ];
        return new()
        {
            Obligation = obligation,
            Shortage = shortage,
            Weights = weights,
            Steps = steps,
            Score = steps.Sum(PointsOf),
            Strength = fit?.Strength,
            Places = Places(obligation, shortage),
            WeeksLeft = WeeksLeft(obligation, today),
            Recognition = RecognitionOf(obligation, shortage.Scope),
            IsStale = isStale,
            MayAlert = !isStale && (shortage.Scope.Area.Kind == AreaKind.Region || weights.CountryMayAlert),
        };
    }

    /// <summary>The points that a step of a suggestion carries.</summary>
    public static int PointsOf(RuleStep step) =>
        int.Parse(step.Operands.Single(operand => operand.Name == Points).Value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool IsNear(ShortageArea area, OpenObligation obligation) =>
        area.Kind == AreaKind.Country || (area.Kind == AreaKind.Region && area.Region == obligation.Region);

    private static RuleStep AreaStep(ShortageArea area, MatchWeights weights) =>
        area.Kind == AreaKind.Region
            ? With("match.ownRegion", weights.OwnRegion, Operand.Text("area", area.Name))
            : With("match.country", weights.Country);

    private static IEnumerable<RuleStep> FitSteps(
        OpenObligation obligation, CurrentShortage shortage, SectorFit? fit, SectorMapping mapping, MatchWeights weights)
    {
        if (fit is null)
        {
            yield return With("match.noSector", 0);
            yield break;
        }

        yield return With(
            fit.Prefix == SectorMapping.FromTitle ? "match.title" : "match.fit", FitPoints(fit, weights), Operand.Text("sector", fit.Sector.Text),
            Operand.Term("strength", fit.Strength),
            Operand.Text("prefix", fit.Prefix), Operand.Text("reason", fit.Reason));
        if (mapping.QualificationOf(shortage.Scope.Qualification) is { } known && fit.Dossiers.Contains(known.Dossier))
        {
            yield return With("match.dossier", weights.DossierFit, Operand.Text("dossier", known.Dossier));
        }

        if (mapping.TradePointsAt(obligation.Sbi, fit.Sector))
        {
            yield return With("match.trade", weights.TradeFit, Operand.Text("sbi", obligation.Sbi!));
        }

        if (obligation.EarlierPlacements.TryGetValue(fit.Sector, out var earlier) && earlier > 0)
        {
            yield return With("match.earlier", weights.EarlierPlacements, Operand.Of("placements", earlier));
        }
    }

    private static int FitPoints(SectorFit fit, MatchWeights weights)
    {
        var best = fit.Strength switch
        {
            FitStrength.Strong => weights.StrongFit,
            FitStrength.Weak => weights.WeakFit,
            _ => weights.FallbackFit,
        };
        return Math.Max(0, best - ((fit.Rank - 1) * weights.RankStep));
    }

    private static IEnumerable<RuleStep> BalanceSteps(OpenObligation obligation, CurrentShortage shortage, MatchWeights weights)
    {
        if (obligation.PlaceValue is not { } value || Places(obligation, shortage) is not { } places)
        {
            yield return With("match.valueUnknown", 0, Operand.Of("outstanding", obligation.Outstanding));
            yield break;
        }

        yield return With(
            value <= obligation.Outstanding ? "match.placesFit" : "match.placeLargerThanBalance", places > 0 ? weights.PlaceFits : 0,
            Operand.Of("outstanding", obligation.Outstanding), Operand.Of("value", value),
            Operand.Of("places", Fitting(obligation, shortage, value)));
        if (obligation.SupervisionRoom is { } room) yield return With("match.supervision", 0, Operand.Of("room", room), Operand.Of("places", places));
    }

    /// <summary>Says that the firm offers nothing that is known, and that this is no reason to leave it out.</summary>
    private static IEnumerable<RuleStep> OfferSteps(OpenObligation obligation)
    {
        if (!obligation.OffersPlaces && obligation.SupervisionRoom is null) yield return With("match.offersNothing", 0);
    }

    private static long? Places(OpenObligation obligation, CurrentShortage shortage) => obligation.PlaceValue is { Cents: > 0 } value
        ? Math.Min(Fitting(obligation, shortage, value), obligation.SupervisionRoom ?? long.MaxValue)
        : null;

    private static long Fitting(OpenObligation obligation, CurrentShortage shortage, Money value) =>
        Math.Min(shortage.Count, obligation.Outstanding.Cents / value.Cents);

    private static IEnumerable<RuleStep> TimeSteps(OpenObligation obligation, LocalDate today)
    {
        yield return WeeksLeft(obligation, today) is { } weeks
            ? With("match.weeksLeft", 0, Operand.Of("weeks", weeks), Operand.Of("end", obligation.EndDay!.Value))
            : With("match.endUnknown", 0);
    }

    private static int? WeeksLeft(OpenObligation obligation, LocalDate today) =>
        obligation.EndDay is { } end ? (int)Math.Max(0, Period.Between(today, end.PlusDays(1), PeriodUnits.Weeks).Weeks) : null;

    private static IEnumerable<RuleStep> FigureSteps(CurrentShortage shortage, bool isStale, MatchWeights weights)
    {
        yield return With(
            "match.size", MatchWeights.PointsFor(weights.Size, shortage.Count), Operand.Of("count", shortage.Count),
            Operand.Of("measuredOn", shortage.MeasuredOn.FirstDay), Operand.Text("source", shortage.Source));
        yield return With(
            "match.persistence", MatchWeights.PointsFor(weights.Persistence, shortage.Persistence),
            Operand.Of("times", shortage.Persistence));
        if (shortage.Mark != FigureMark.Counted) yield return With("match.notCounted", weights.NotCounted);
        if (isStale) yield return With("match.stale", 0, Operand.Of("measuredOn", shortage.MeasuredOn.FirstDay));
    }

    private static RuleStep RecognitionStep(OpenObligation obligation, ShortageScope scope, MatchWeights weights)
    {
        var recognition = RecognitionOf(obligation, scope);
        var points = recognition == Recognition.Recognised ? weights.Recognised : 0;
        return With("match.recognition", points, Operand.Term("recognition", recognition));
    }

    private static Recognition RecognitionOf(OpenObligation obligation, ShortageScope scope) =>
        scope.Qualification is not { } crebo ? Recognition.NotAsked
        : obligation.RecognisedFor is not { } known ? Recognition.Unknown
        : known.Contains(crebo) ? Recognition.Recognised
        : Recognition.NotRecognised;

    private static RuleStep With(string rule, int points, params Operand[] operands) =>
        new(rule, [.. operands, Operand.Of(Points, points)]);
}
