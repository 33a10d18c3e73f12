using System.ComponentModel.DataAnnotations;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Stages;

namespace SroiTracker.Web.Features.Concerns;

/// <summary>The first page: where did it happen.</summary>
/// <param name="Region">The region whose authorities stand there; null for all.</param>
public sealed record ConcernsPage(string? Region, IReadOnlyList<ConcernDoor> Places, IReadOnlyList<OutsideLink> Elsewhere);

/// <summary>An authority to report to.</summary>
public sealed record ConcernDoor(Guid Id, string Folder, string Name);

/// <summary>The page of one authority.</summary>
/// <param name="Confidant">Who reads the report; null while the authority has nobody.</param>
public sealed record ConcernPage(ConcernDoor Place, MailboxRow? Confidant, ConcernForm Form, IReadOnlyList<OutsideLink> Elsewhere);

/// <summary>A report. Nothing of it is kept.</summary>
public sealed class ConcernForm
{
    [Required, StringLength(4_000), Display(Name = "Text")]
    public string? Text { get; set; }

    [StringLength(200), Display(Name = "Contact")]
    public string? Contact { get; set; }
}
