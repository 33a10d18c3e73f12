using System.Globalization;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Profiles;
using SroiTracker.Web.Data.Stages;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Web.Features.Internships;

/// <summary>A region on the first page.</summary>
public sealed record RegionDoor(string Code, string Name);

/// <summary>A contact point of a role.</summary>
public sealed record ContactPoint(MailboxKind Kind, string Name, string Address, string? Phone);

/// <summary>What is short.</summary>
/// <param name="Crebo">The qualification; null for a coarser figure.</param>
/// <param name="What">In words.</param>
/// <param name="IsStale">Whether the figure is older than agreed.</param>
public sealed record ShortLine(string? Crebo, string What, long Count, ShortagePathway Pathway, FigureMark Mark, MeasuredOn Measured, bool IsStale);

/// <summary>The page of a region for employers.</summary>
public sealed record RegionPage(
    string Code, string Name, IReadOnlyList<ContactPoint> Contacts, IReadOnlyList<ShortLine> Short, IReadOnlyList<PlaceWorth> Worth,
    IReadOnlyList<RegionDoor> Programmes, StageTexts Texts, LocalDate Today)
{
    /// <summary>The links about a subject.</summary>
    public IEnumerable<OutsideLink> Links(string subject) => Texts.Links.Where(link => link.Subject == subject);
}

/// <summary>The page of a programme in a region.</summary>
/// <param name="Profile">What the programme asks; null when nobody wrote it.</param>
/// <param name="Offers">Support for what keeps places away.</param>
public sealed record ProgrammeStagePage(
    string Region, string RegionName, string Crebo, string Name, int Level, KnownProfile? Profile, IReadOnlyList<ContactPoint> Contacts,
    IReadOnlyList<ShortLine> Short, IReadOnlyList<PlaceWorth> Worth, IReadOnlyList<InstrumentEntry> Offers, StageTexts Texts);

/// <summary>The kit, to print or to download.</summary>
public sealed record KitPage(StageTexts Texts, LocalDate Today);

/// <summary>Texts of the seed in the language of the page.</summary>
public static class StageLanguage
{
    private static bool IsEnglish => CultureInfo.CurrentUICulture.TwoLetterISOLanguageName == "en";

    /// <summary>The words of a link.</summary>
    public static string In(this OutsideLink link) => IsEnglish ? link.En : link.Nl;

    /// <summary>A question with its answer.</summary>
    public static StageAnswer In(this StageQuestion question) => IsEnglish ? question.En : question.Nl;

    /// <summary>A part of the kit.</summary>
    public static KitText In(this KitPart part) => IsEnglish ? part.En : part.Nl;
}
