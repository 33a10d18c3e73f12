using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Web.Data.Links;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>A question to confirm, with its answer.</summary>
/// <param name="IsRight">The answer; null while there is none.</param>
/// <param name="Until">The last day on which it may be answered.</param>
/// <param name="IsOfNow">Whether the facts that were asked are still those of the claim.</param>
public sealed record ConfirmationLine(ConfirmingParty Party, Instant AskedAt, LocalDate Until, bool? IsRight, string Reason, Instant? AnsweredAt,
    bool IsOfNow);

/// <summary>Reads what schools and students said of a claim. Whether somebody may see the claim is for the caller.</summary>
public static class ConfirmationRows
{
    /// <summary>The questions of a claim, newest first.</summary>
    public static async Task<IReadOnlyList<ConfirmationLine>> OfAsync(SroiDbContext data, Claim claim, CancellationToken token)
    {
        var (id, json, crebo) = (claim.Id, claim.Facts.Json, claim.Facts.Crebo);
        return await (
            from asked in data.Set<Confirmation>().AsNoTracking()
            where asked.ClaimId == id
            join link in data.Set<OneTimeLink>() on asked.Id equals link.SubjectId
            join answer in data.Set<ConfirmationAnswer>() on asked.Id equals answer.ConfirmationId into answers
            from answer in answers.DefaultIfEmpty()
            orderby asked.AskedAt descending, asked.Id descending
            select new ConfirmationLine(
                asked.Party, asked.AskedAt, link.ValidUntil, answer == null ? null : answer.IsRight, answer == null ? "" : answer.Reason,
                answer == null ? null : answer.AnsweredAt, asked.Facts == json && asked.Crebo == crebo)).ToListAsync(token);
    }

    /// <summary>What the newest answer about the facts of now says; null without one.</summary>
    public static bool? Word(this IReadOnlyList<ConfirmationLine> lines) =>
        lines.Where(line => line.IsOfNow && line.IsRight is not null).MaxBy(line => line.AnsweredAt)?.IsRight;
}
