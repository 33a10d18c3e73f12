using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Profiles;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Profiles;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>
/// What a contractor says about a claim beside its facts: an answer to each requirement of the programme, and which instrument pays along. One
/// row per time that it was kept; the newest holds.
/// </summary>
public sealed class ClaimStatement : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ClaimId { get; init; }

    public required Instant RecordedAt { get; init; }

    public required string RecordedBy { get; init; }

    /// <summary>Name of the profile that was answered; null when the programme has none.</summary>
    public string? Profile { get; init; }

    /// <summary>The answers as JSON, each with the requirement as it was asked.</summary>
    public required string Answers { get; init; }

    /// <summary>The name of the instrument that pays along; null for none.</summary>
    public string? Instrument { get; init; }

    /// <summary>What was done, where the value is agreed; null elsewhere.</summary>
    public string? Description { get; init; }

    /// <summary>The day before which the student must have finished the placement to qualify; null when nobody said.</summary>
    public LocalDate? QualificationDay { get; init; }

    /// <summary>The answers.</summary>
    public IReadOnlyList<RequirementAnswer> Read() => ProfileJson.Answers(Answers);
}

/// <summary>A statement as it was filled in.</summary>
/// <param name="Profile">Name of the profile; null when the programme has none.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Instrument">The instrument that pays along; null for none.</param>
public sealed record StatementDraft(string? Profile, IReadOnlyList<RequirementAnswer> Answers, string? Instrument)
{
    /// <summary>What was done, where the value is agreed.</summary>
    public string? Description { get; init; }

    /// <summary>The day before which the student must have finished the placement to qualify.</summary>
    public LocalDate? QualificationDay { get; init; }

    /// <summary>What the contractor proposes where the value is agreed.</summary>
    public Money? Proposal { get; init; }

    /// <summary>The same words for a claim that takes the place of another.</summary>
    internal static StatementDraft Of(ClaimStatement row, Money? proposal) =>
        new(row.Profile, row.Read(), row.Instrument) { Description = row.Description, QualificationDay = row.QualificationDay, Proposal = proposal };

    /// <summary>Whether nothing was said.</summary>
    public bool IsEmpty => Answers.Count == 0 && Compared.Count == 0
        && (Instrument, Description, QualificationDay, Proposal) is (null, null, null, null);

    /// <summary>The agreement under the keys of comparisons that run; empty without one. Kept in a table of its own.</summary>
    internal IReadOnlyList<(Guid Comparison, string Key)> Compared { get; init; } = [];

    internal ClaimStatement RowOf(Guid claim, ChangeContext change) => new()
    {
        Id = RowId.At(change.When), ClaimId = claim, RecordedAt = change.When, RecordedBy = change.Who,
        Profile = Profile, Answers = ProfileJson.Write(Answers), Instrument = Instrument, Description = Description,
        QualificationDay = QualificationDay,
    };
}

/// <summary>Reads statements of claims.</summary>
public static class ClaimStatements
{
    /// <summary>The newest statement of a claim; null when there is none.</summary>
    public static Task<ClaimStatement?> NewestAsync(SroiDbContext data, Guid claim, CancellationToken token) =>
        data.Set<ClaimStatement>().AsNoTracking().Where(row => row.ClaimId == claim)
            .OrderByDescending(row => row.RecordedAt).ThenByDescending(row => row.Id).FirstOrDefaultAsync(token);
}
