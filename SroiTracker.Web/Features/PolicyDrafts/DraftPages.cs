using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.PolicyFiles;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Features.PolicyDrafts.Forms;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.PolicyDrafts;

/// <summary>One draft in the list.</summary>
public sealed record DraftLine(Guid Id, string Title, string Folder, LocalDate? ValidFrom, DraftState State, Instant ChangedAt, bool MayApprove);

/// <summary>How a new draft begins.</summary>
public sealed class DraftStartForm
{
    /// <summary>"leeg", "versie" or "bestand".</summary>
    [Required, RegularExpression("leeg|versie|bestand"), Display(Name = "StartKind")]
    public string Kind { get; set; } = "";

    [StringLength(60), Display(Name = "StartFolder")]
    public string? Folder { get; set; }

    /// <summary>"folder/day".</summary>
    [StringLength(80), Display(Name = "StartVersion")]
    public string? Version { get; set; }

    [Display(Name = "StartFile")]
    public IFormFile? File { get; set; }

    [Display(Name = "StartExamples")]
    public IFormFile? Examples { get; set; }

    [Display(Name = "ValidFrom")]
    public LocalDate? ValidFrom { get; set; }
}

/// <summary>The first day of a draft.</summary>
public sealed class DraftDayForm
{
    public int Version { get; set; }

    [Display(Name = "ValidFrom")]
    public LocalDate? ValidFrom { get; set; }
}

/// <summary>The page on which a draft begins.</summary>
public sealed record DraftStartPage(DraftStartForm Form, IReadOnlyList<string> Folders, IReadOnlyList<(string Key, string Title)> Versions);

/// <summary>What every page of a draft says about it.</summary>
public sealed record DraftHead(Guid Id, string Title, string Folder, LocalDate? ValidFrom, LocalDate? BaseDay, DraftState State, int Version)
{
    public string Href => $"/regels/ontwerpen/{Id}";
}

/// <summary>How far one part is.</summary>
/// <param name="Faults">How many things are missing or wrong.</param>
public sealed record SectionProgress(string Key, int Faults);

/// <summary>The draft with its parts.</summary>
public sealed record DraftPage(DraftHead Head, DraftDayForm Form, IReadOnlyList<SectionProgress> Sections, IReadOnlyList<ExampleResult> Examples,
    bool MayApprove)
{
    public int Missing => Sections.Sum(section => section.Faults) + (Head.ValidFrom is null ? 1 : 0) + Examples.Count(example => !example.Holds);
}

/// <summary>The rows of one list of the document.</summary>
/// <param name="Errors">What is wrong with the list as a whole.</param>
public sealed record RowList(FieldShape Shape, string Label, IReadOnlyList<RowLine> Rows, IReadOnlyList<string> Errors);

/// <summary>One row in words.</summary>
public sealed record RowLine(int Index, string Title, string Summary, int Faults);

/// <summary>One part of the form.</summary>
public sealed record SectionPage(
    DraftHead Head, string Key, IReadOnlyList<FormField> Fields, IReadOnlyList<RowList> Lists, IReadOnlyList<ExampleResult> Examples, string? Next)
{
    public bool HasOffers => Fields.Any(each => each.Offer is not null);
}

/// <summary>One row of a list of the document.</summary>
public sealed record RowPage(DraftHead Head, string Section, string List, int Index, int Count, string Title,
    IReadOnlyList<FormField> Fields, IReadOnlyList<ExampleResult> Examples);

/// <summary>The worked examples.</summary>
public sealed record ExamplesPage(DraftHead Head, IReadOnlyList<ExampleResult> Examples, string? Fault);

/// <summary>One worked example.</summary>
public sealed record ExamplePage(DraftHead Head, int Index, string Question, IReadOnlyList<FormField> Fields, ExampleResult? Result);

/// <summary>What a proposer says.</summary>
public sealed class ProposalForm
{
    [Required, StringLength(2000), Display(Name = "Why")]
    public string Why { get; set; } = "";

    [StringLength(2000), Display(Name = "WhyPast")]
    public string? WhyPast { get; set; }
}

/// <summary>Why a proposal goes back, or a draft is given up.</summary>
public sealed class ReturnForm
{
    [Required, StringLength(2000), Display(Name = "ReturnWhy")]
    public string Why { get; set; } = "";
}

/// <summary>The draft as it would be published.</summary>
public sealed record ReviewPage(DraftHead Head, ReviewBody Body, string Json, ProposalForm Form, ProposalNote? Proposal, bool MayApprove)
{
    public DraftReview Review => Body.Review;
}

/// <summary>What was found about a policy, and what differs from the version before it.</summary>
public sealed record ReviewBody(DraftReview Review, IReadOnlyList<DifferenceLine> Differences)
{
    internal static ReviewBody Of(DraftReview review) => new(review, review is { Version: { } version, Previous: { } previous }
        ? [.. PolicyComparison.Current.Between(previous, version).Select(each => new DifferenceLine(each.Label, each.Sentence))]
        : []);
}

/// <summary>Who proposed and why.</summary>
public sealed record ProposalNote(string By, Instant At, string Why, string WhyPast);

/// <summary>One difference with the version before.</summary>
public sealed record DifferenceLine(string Part, string Words);
