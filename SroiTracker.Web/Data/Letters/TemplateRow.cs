using NodaTime;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Letters;

/// <summary>A text of an authority's advisers as it was at one moment. Only added; the highest number of a code holds.</summary>
public sealed class TemplateRow : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>Names the text in all its versions; one of the program's own, or of the authority.</summary>
    public required string Code { get; init; }

    /// <summary>1, 2, 3 of this code; what came with the program is 0.</summary>
    public required int Number { get; init; }

    public required LetterPurpose Purpose { get; init; }

    public required string NameNl { get; init; }

    public required string NameEn { get; init; }

    /// <summary>The subject; empty where the purpose has none.</summary>
    public required string SubjectNl { get; init; }

    public required string SubjectEn { get; init; }

    public required string BodyNl { get; init; }

    public required string BodyEn { get; init; }

    public required string RecordedBy { get; init; }

    public required Instant RecordedAt { get; init; }

    /// <summary>All words, to look at together.</summary>
    internal IEnumerable<string> Words => [NameNl, NameEn, SubjectNl, SubjectEn, BodyNl, BodyEn];
}
