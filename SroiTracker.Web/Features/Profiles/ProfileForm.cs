using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Support;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Profiles;

namespace SroiTracker.Web.Features.Profiles;

/// <summary>A profile as somebody writes it: lists hold one thing a line.</summary>
public sealed class ProfileForm
{
    public int BasedOn { get; set; }

    [Required, StringLength(300), Display(Name = "Duration")]
    public string? Duration { get; set; }

    [Required, StringLength(2000), Display(Name = "Offers")]
    public string? Offers { get; set; }

    [Required, StringLength(2000), Display(Name = "Tasks")]
    public string? Tasks { get; set; }

    [StringLength(2000), Display(Name = "Learns")]
    public string? Learns { get; set; }

    [StringLength(2000), Display(Name = "Brings")]
    public string? Brings { get; set; }

    [Display(Name = "SupervisionPerWeek")]
    public Ratio? SupervisionPerWeek { get; set; }

    [Display(Name = "Need.Supervision")]
    public bool LacksSupervision { get; set; }

    [Display(Name = "Need.Space")]
    public bool LacksSpace { get; set; }

    [Display(Name = "Need.Money")]
    public bool LacksMoney { get; set; }

    [Display(Name = "Need.Recognition")]
    public bool LacksRecognition { get; set; }

    [Required, StringLength(500), Display(Name = "Why")]
    public string? Why { get; set; }

    internal static ProfileForm Of(KnownProfile? known, int basedOn)
    {
        if (known?.Profile is not { } profile) return new() { BasedOn = basedOn };
        return new()
        {
            BasedOn = basedOn, Duration = profile.Duration, Offers = Text(profile.Requirements.Select(each => each.Text)),
                Tasks = Text(profile.Tasks),
            Learns = Text(profile.Learns), Brings = Text(profile.Brings), LacksSupervision = Lacks(profile, SupportNeed.Supervision),
            LacksSpace = Lacks(profile, SupportNeed.Space), LacksMoney = Lacks(profile, SupportNeed.Money),
            LacksRecognition = Lacks(profile, SupportNeed.Recognition), SupervisionPerWeek = profile.SupervisionPerWeek,
        };
    }

    internal ProfileDraft Draft() => new(
        (Duration ?? "").Trim(), Lines(Tasks), Lines(Learns), Lines(Brings), Lines(Offers),
        [
            .. new[]
            {
                (LacksSupervision, SupportNeed.Supervision), (LacksSpace, SupportNeed.Space), (LacksMoney, SupportNeed.Money),
                (LacksRecognition, SupportNeed.Recognition),
            }.Where(each => each.Item1).Select(each => each.Item2),
        ],
        SupervisionPerWeek);

    private static bool Lacks(RequirementProfile profile, SupportNeed need) => profile.Causes.Contains(need);

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);

    private static string[] Lines(string? text) =>
        [.. (text ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries).Distinct(StringComparer.Ordinal)];
}

/// <summary>The programmes whose profile somebody may write.</summary>
/// <param name="Lines">The programmes with their profile.</param>
public sealed record ProfilesPage(IReadOnlyList<ProfileLine> Lines, IReadOnlyList<(string Code, string Name)> Regions);

/// <summary>One programme.</summary>
/// <param name="Number">The version of its profile; null when there is none.</param>
public sealed record ProfileLine(string Region, string RegionName, string Crebo, string Name, int? Number)
{
    /// <summary>The address of its page.</summary>
    public string Address => $"/opleidingen/{Region}/{Crebo}";
}

/// <summary>One profile to read and write.</summary>
/// <param name="Known">The profile that holds; null when nobody wrote one.</param>
/// <param name="History">Every version of the region, newest first.</param>
public sealed record ProfilePage(
    ProfileForm Form, string Region, string RegionName, string Crebo, string Name, KnownProfile? Known, IReadOnlyList<ProfileMoment> History);

/// <summary>Who wrote a version, when and why.</summary>
public sealed record ProfileMoment(int Number, string WrittenFor, string? Who, Instant RecordedAt, string Why);
