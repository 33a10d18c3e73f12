using System.ComponentModel.DataAnnotations;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Letters;

namespace SroiTracker.Web.Features.Templates;

/// <summary>A version in the history of a text.</summary>
/// <param name="By">Who wrote it; null for what came with the program.</param>
public sealed record TemplateVersion(KnownTemplate Template, string? By);

/// <summary>One text, filled in for a contract.</summary>
/// <param name="Reference">The contract of which the figures are; null when there is none.</param>
/// <param name="IsMissing">Whether another contract was asked for that is not there.</param>
public sealed record TemplatePage(
    KnownTemplate Template, string? Reference, bool IsMissing, string? Subject, string Body, IReadOnlyList<TemplateVersion> Versions);

/// <summary>The page on which a text is changed.</summary>
/// <param name="Code">The code; null for a new text.</param>
public sealed record TemplateFormPage(string? Code, TemplateForm Form);

/// <summary>A text as somebody writes it, in both languages.</summary>
public sealed class TemplateForm
{
    /// <summary>The version that was read.</summary>
    public int Number { get; set; }

    [Required, Display(Name = "Purpose")]
    public LetterPurpose? Purpose { get; set; }

    [Required, StringLength(80), Display(Name = "NameNl")]
    public string? NameNl { get; set; }

    [Required, StringLength(80), Display(Name = "NameEn")]
    public string? NameEn { get; set; }

    [StringLength(200), Display(Name = "SubjectNl")]
    public string? SubjectNl { get; set; }

    [StringLength(200), Display(Name = "SubjectEn")]
    public string? SubjectEn { get; set; }

    [Required, StringLength(2000), Display(Name = "BodyNl")]
    public string? BodyNl { get; set; }

    [Required, StringLength(2000), Display(Name = "BodyEn")]
    public string? BodyEn { get; set; }

    internal static TemplateForm Of(KnownTemplate known) => new()
    {
        Number = known.Number, Purpose = known.Text.Purpose, NameNl = known.Text.Name.Nl, NameEn = known.Text.Name.En,
        SubjectNl = known.Text.Subject?.Nl,
        SubjectEn = known.Text.Subject?.En, BodyNl = known.Text.Body.Nl, BodyEn = known.Text.Body.En,
    };

    /// <summary>What stands in braces and is no place, by field.</summary>
    internal IEnumerable<(string Field, string Place)> Unknown() => new (string Field, string? Text)[]
    {
        (nameof(NameNl), NameNl), (nameof(NameEn), NameEn), (nameof(SubjectNl), SubjectNl), (nameof(SubjectEn), SubjectEn),
        (nameof(BodyNl), BodyNl), (nameof(BodyEn), BodyEn),
    }.SelectMany(field => LetterText.Unknown(field.Text).Select(place => (field.Field, place)));

    internal TemplateRow RowOf(Guid id, Guid authority, string code, ChangeContext change) => new()
    {
        Id = id, AuthorityId = authority, Code = code, Number = Number + 1, Purpose = Purpose!.Value, NameNl = NameNl!.Trim(),
        NameEn = NameEn!.Trim(),
        SubjectNl = Purpose.Value.IsLetter() ? SubjectNl?.Trim() ?? "" : "", SubjectEn = Purpose.Value.IsLetter() ? SubjectEn?.Trim() ?? "" : "",
        BodyNl = BodyNl!.Trim(), BodyEn = BodyEn!.Trim(), RecordedBy = change.Who, RecordedAt = change.When,
    };
}
