using System.ComponentModel.DataAnnotations;
using Microsoft.AspNetCore.Mvc.Rendering;
using NodaTime;
using SroiTracker.Domain.Support;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Web.Features.Instruments;

/// <summary>What somebody looks for.</summary>
public sealed class InstrumentFilter
{
    [StringLength(4), Display(Name = "Region")]
    public string? Regio { get; set; }

    [Range(1, 4), Display(Name = "Level")]
    public int? Niveau { get; set; }

    /// <summary>"begeleiding", "ruimte", "geld" or "erkenning".</summary>
    [StringLength(20), Display(Name = "NeedField")]
    public string? Nodig { get; set; }

    internal static readonly IReadOnlyDictionary<string, SupportNeed> Needs = new Dictionary<string, SupportNeed>
    {
        ["begeleiding"] = SupportNeed.Supervision,
        ["ruimte"] = SupportNeed.Space,
        ["geld"] = SupportNeed.Money,
        ["erkenning"] = SupportNeed.Recognition,
    };

    internal SupportNeed? Need => Nodig is not null && Needs.TryGetValue(Nodig, out var need) ? need : null;

    internal bool IsEmpty => string.IsNullOrEmpty(Regio) && Niveau is null && Need is null;

    internal string With(string need) => $"/instrumenten?regio={Uri.EscapeDataString(Regio ?? "")}&niveau={Niveau}&nodig={need}";
}

/// <summary>An instrument as a coordinator writes it.</summary>
public sealed class InstrumentForm
{
    public int Version { get; set; }

    [Required, StringLength(200), Display(Name = "Name")]
    public string? Name { get; set; }

    [Required, Display(Name = "KindField")]
    public InstrumentKind? Kind { get; set; }

    [Display(Name = "Need.Supervision")]
    public bool ForSupervision { get; set; }

    [Display(Name = "Need.Space")]
    public bool ForSpace { get; set; }

    [Display(Name = "Need.Money")]
    public bool ForMoney { get; set; }

    [Display(Name = "Need.Recognition")]
    public bool ForRecognition { get; set; }

    [Required, StringLength(4), Display(Name = "Region")]
    public string? Region { get; set; }

    /// <summary>Levels in digits, such as "1, 2"; empty for all.</summary>
    [StringLength(20), RegularExpression("^[1-4]([,; ]+[1-4])*$"), Display(Name = "Levels")]
    public string? Levels { get; set; }

    [Required, StringLength(2000), Display(Name = "Conditions")]
    public string? Conditions { get; set; }

    [Required, StringLength(500), Display(Name = "Amount")]
    public string? Amount { get; set; }

    [Required, StringLength(500), Display(Name = "Deadline")]
    public string? Deadline { get; set; }

    [Display(Name = "FromDay")]
    public LocalDate? FromDay { get; set; }

    [Display(Name = "LastDay")]
    public LocalDate? LastDay { get; set; }

    [Required, Display(Name = "StackingField")]
    public StackingStatement? Stacking { get; set; }

    [Required, StringLength(200), Display(Name = "Contact")]
    public string? Contact { get; set; }

    [Required, StringLength(300), Display(Name = "SourceTitle")]
    public string? SourceTitle { get; set; }

    [StringLength(500), RegularExpression("^https://[^\\s<>\"']+$"), Display(Name = "SourceUrl")]
    public string? SourceUrl { get; set; }

    /// <summary>The fields that are wrong together, with the text that says why.</summary>
    internal IEnumerable<(string Field, string Text)> Faults()
    {
        if (LastDay < FromDay) yield return (nameof(LastDay), "LastBeforeFirst");
        if (!Chosen().Any()) yield return (nameof(ForSupervision), "NeedMissing");
    }

    internal static InstrumentForm Of(InstrumentEntry entry, string? region) => new()
    {
        Version = entry.Version, Name = entry.Facts.Name, Kind = entry.Facts.Kind, Region = region, Levels = string.Join(", ", entry.Facts.Levels),
        ForSupervision = entry.Facts.Needs.Contains(SupportNeed.Supervision), ForSpace = entry.Facts.Needs.Contains(SupportNeed.Space),
        ForMoney = entry.Facts.Needs.Contains(SupportNeed.Money), ForRecognition = entry.Facts.Needs.Contains(SupportNeed.Recognition),
        Conditions = entry.Conditions, Amount = entry.Amount, Deadline = entry.Deadline, FromDay = entry.Facts.FromDay, LastDay = entry.Facts.LastDay,
        Stacking = entry.Facts.Stacking, Contact = entry.Contact, SourceTitle = entry.SourceTitle, SourceUrl = entry.SourceUrl,
    };

    internal InstrumentEntry Entry(string key, LocalDate today) => new(
        new()
        {
            Key = key, Name = Name!.Trim(), Kind = Kind!.Value, Stacking = Stacking!.Value, FromDay = FromDay, LastDay = LastDay, Regions = [Region!],
            Needs = [.. Chosen()], Levels = [.. (Levels ?? "").Where(char.IsAsciiDigit).Select(digit => digit - '0').Distinct().Order()],
        },
        Conditions!.Trim(), Amount!.Trim(), Deadline!.Trim(), Contact!.Trim(), SourceTitle!.Trim(), string.IsNullOrWhiteSpace(SourceUrl)
            ? null : SourceUrl.Trim(), today);

    private IEnumerable<SupportNeed> Chosen()
    {
        if (ForSupervision) yield return SupportNeed.Supervision;
        if (ForSpace) yield return SupportNeed.Space;
        if (ForMoney) yield return SupportNeed.Money;
        if (ForRecognition) yield return SupportNeed.Recognition;
    }
}

/// <summary>The instruments that answer a question.</summary>
public sealed record InstrumentsPage(
    InstrumentFilter Filter, IReadOnlyList<InstrumentEntry> Open, IReadOnlyList<InstrumentEntry> Closed, IReadOnlyList<SelectListItem> Regions);

/// <summary>The form of one instrument.</summary>
/// <param name="Key">Its key; null for a new one.</param>
public sealed record InstrumentFormPage(InstrumentForm Form, string? Key, IReadOnlyList<SelectListItem> Regions);
