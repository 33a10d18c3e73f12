using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Shortages;

namespace SroiTracker.Web.Features.MatchWeighing;

/// <summary>New weights. How long a place takes and when a figure is stale are not for an authority to choose.</summary>
public sealed class WeightsForm
{
    private const int Most = 100;
    private const int LongestQuiet = 90;
    private const int LongestClosed = 730;

    [Required, Range(0, Most), Display(Name = "Weight.OwnRegion")]
    public int? OwnRegion { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.Country")]
    public int? Country { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.StrongFit")]
    public int? StrongFit { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.WeakFit")]
    public int? WeakFit { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.FallbackFit")]
    public int? FallbackFit { get; set; }

    [Required, Range(0, Most), Display(Name = "StepDown")]
    public int? RankStep { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.DossierFit")]
    public int? DossierFit { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.TradeFit")]
    public int? TradeFit { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.EarlierPlacements")]
    public int? EarlierPlacements { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.Recognised")]
    public int? Recognised { get; set; }

    [Required, Range(0, Most), Display(Name = "Weight.PlaceFits")]
    public int? PlaceFits { get; set; }

    /// <summary>Points for every step of the size, in the order of the weights that count now.</summary>
    public List<int?> Size { get; set; } = [];

    /// <summary>Points for every step of the persistence.</summary>
    public List<int?> Persistence { get; set; } = [];

    [Required, Range(-Most, 0), Display(Name = "Weight.NotCounted")]
    public int? NotCounted { get; set; }

    [Display(Name = "CountryMayAlert")]
    public bool CountryMayAlert { get; set; }

    [Required, Range(1, Most), Display(Name = "Weight.DailyBudget")]
    public int? DailyBudget { get; set; }

    [Required, Range(0, LongestQuiet), Display(Name = "Weight.QuietDays")]
    public int? QuietDays { get; set; }

    [Required, Range(0, LongestClosed), Display(Name = "Weight.ClosedDays")]
    public int? ClosedDays { get; set; }

    /// <summary>The weights that the form was filled in over.</summary>
    [StringLength(50)]
    public string? Over { get; set; }

    [Required, StringLength(500), Display(Name = "Why")]
    public string? Why { get; set; }

    internal static WeightsForm Of(MatchWeights now) => new()
    {
        OwnRegion = now.OwnRegion, Country = now.Country, StrongFit = now.StrongFit, WeakFit = now.WeakFit, FallbackFit = now.FallbackFit,
        RankStep = now.RankStep, DossierFit = now.DossierFit, TradeFit = now.TradeFit, EarlierPlacements = now.EarlierPlacements,
        Recognised = now.Recognised, PlaceFits = now.PlaceFits, Size = [.. now.Size.Select(step => (int?)step.Points)],
        Persistence = [.. now.Persistence.Select(step => (int?)step.Points)], NotCounted = now.NotCounted, CountryMayAlert = now.CountryMayAlert,
        DailyBudget = now.DailyBudget, QuietDays = now.QuietDays, ClosedDays = now.ClosedDays,
    };

    /// <summary>Gives every step a field, also where the form left some out.</summary>
    internal WeightsForm WithEveryStep(MatchWeights now)
    {
        Size = [.. now.Size.Select((_, place) => Size.ElementAtOrDefault(place))];
        Persistence = [.. now.Persistence.Select((_, place) => Persistence.ElementAtOrDefault(place))];
        return this;
    }

    /// <summary>The field of the first step without points from 0 to 100; null when every step has them.</summary>
    internal string? StepAtFault(MatchWeights now) => AtFault(nameof(Size), Size, now.Size)
        ?? AtFault(nameof(Persistence), Persistence, now.Persistence);

    /// <summary>The weights that this form chooses; it was checked before.</summary>
    internal MatchWeights ChosenOver(MatchWeights now) => now with
    {
        OwnRegion = OwnRegion!.Value, Country = Country!.Value, StrongFit = StrongFit!.Value, WeakFit = WeakFit!.Value,
        FallbackFit = FallbackFit!.Value,
        RankStep = RankStep!.Value, DossierFit = DossierFit!.Value, TradeFit = TradeFit!.Value, EarlierPlacements = EarlierPlacements!.Value,
        Recognised = Recognised!.Value, PlaceFits = PlaceFits!.Value, Size = Steps(now.Size, Size), Persistence = Steps(now.Persistence, Persistence),
        NotCounted = NotCounted!.Value, CountryMayAlert = CountryMayAlert, DailyBudget = DailyBudget!.Value, QuietDays = QuietDays!.Value,
        ClosedDays = ClosedDays!.Value,
    };

    private static string? AtFault(string name, List<int?> points, IReadOnlyList<PointsFrom> steps)
    {
        for (var place = 0; place < steps.Count; place++)
        {
            if (points.ElementAtOrDefault(place) is not (>= 0 and <= Most)) return FormattableString.Invariant($"{name}[{place}]");
        }

        return null;
    }

    private static IReadOnlyList<PointsFrom> Steps(IReadOnlyList<PointsFrom> steps, List<int?> points) =>
        [.. steps.Select((step, place) => step with { Points = points[place]!.Value })];
}
