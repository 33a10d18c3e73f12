using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Profiles;
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

    /// <summary>The answers.</summary>
    public IReadOnlyList<RequirementAnswer> Read() => ProfileJson.Answers(Answers);
}

/// <summary>A statement as it was filled in.</summary>
/// <param name="Profile">Name of the profile; null when the programme has none.</param>
/// <param name="Answers">The answers.</param>
/// <param name="Instrument">The instrument that pays along; null for none.</param>
public sealed record StatementDraft(string? Profile, IReadOnlyList<RequirementAnswer> Answers, string? Instrument)
{
    internal ClaimStatement RowOf(Guid claim, ChangeContext change) => new()
    {
        Id = RowId.At(change.When), ClaimId = claim, RecordedAt = change.When, RecordedBy = change.Who,
        Profile = Profile, Answers = ProfileJson.Write(Answers), Instrument = Instrument,
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
