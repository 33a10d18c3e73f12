using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Shortages;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Mail;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>One new alert as the digest tells it.</summary>
public sealed record DigestLine(
    Guid Alert, string Area, string? Crebo, string? Qualification, string? Sector, long Count, LocalDate MeasuredOn, DayPrecision Precision,
    string Reference, string Company, long? Places);

/// <summary>The new alerts of one adviser, best first.</summary>
/// <param name="Total">How many there are, also those without a line.</param>
public sealed record AdviserDigest(Guid Adviser, Guid? Authority, IReadOnlyList<DigestLine> Lines, int Total);

/// <summary>The words of a digest.</summary>
public sealed record DigestLetter(string Subject, string Body);

/// <summary>
/// Writes every adviser one message about the alerts that came since the last one. Without new alerts there is no message; running it
/// twice writes nothing twice.
/// </summary>
public sealed class DigestRun(SroiDbContext db, WriteTransaction writes, MailTerms terms)
{
    /// <summary>What the messages are about.</summary>
    public const string SubjectKind = "digest";

    /// <summary>Writes; says how many messages there are.</summary>
    /// <param name="words">Puts a digest in words.</param>
    public Task<int> RunAsync(Func<AdviserDigest, DigestLetter> words, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                var advisers = await WaitingAsync(token);
                foreach (var (adviser, address, since) in advisers) Post(await DigestAsync(adviser, since, token), address, words, trail.Change);
                if (advisers.Count == 0) trail.Abandon();
                else trail.Note("digest.written", new("digest", Guid.Empty), null, new { messages = advisers.Count });
                return advisers.Count;
            },
            token);

    private async Task<List<(SroiUser Adviser, string Address, Instant Since)>> WaitingAsync(CancellationToken token)
    {
        var last = db.MailMessages.Where(mail => mail.SubjectKind == SubjectKind);
        var rows = await (
            from user in db.Users
            where !user.IsDisabled && user.Email != null
            let since = last.Where(mail => mail.SubjectId == user.Id).Max(mail => (Instant?)mail.DraftedAt)
            where db.Set<AlertRow>().Any(alert => alert.AdviserId == user.Id && alert.State == AlertStateName.New
                && (since == null || alert.RaisedAt > since))
            orderby user.Id
            select new { user, since }).ToListAsync(token);
        return rows.ConvertAll(row => (row.user, row.user.Email!, row.since ?? Instant.MinValue));
    }

    private async Task<AdviserDigest> DigestAsync(SroiUser adviser, Instant since, CancellationToken token)
    {
        var alerts = db.Set<AlertRow>().AsNoTracking()
            .Where(alert => alert.AdviserId == adviser.Id && alert.State == AlertStateName.New);
        if (since != Instant.MinValue) alerts = alerts.Where(alert => alert.RaisedAt > since);
        var lines = await (
            from alert in alerts
            join contract in db.Contracts on alert.ContractId equals contract.Id
            join company in db.Contractors on alert.ContractorId equals company.Id
            join qualification in db.Set<Figures.QualificationRow>() on alert.Crebo equals qualification.Crebo into known
            from qualification in known.DefaultIfEmpty()
            orderby alert.Score descending, alert.Id
            select new DigestLine(
                alert.Id, alert.AreaName, alert.Crebo, qualification!.Name, alert.Sector, alert.Count, alert.MeasuredOn, alert.Precision,
                contract.Reference, company.Name, alert.Places)).Take(terms.MostLines).ToListAsync(token);
        return new(adviser.Id, adviser.AuthorityId, lines, await alerts.CountAsync(token));
    }

    private void Post(AdviserDigest digest, string address, Func<AdviserDigest, DigestLetter> words, ChangeContext change)
    {
        var letter = words(digest);
        var message = new MailMessage
        {
            Id = RowId.At(change.When),
            AuthorityId = digest.Authority,
            SubjectKind = SubjectKind,
            SubjectId = digest.Adviser,
            Recipient = address,
            Subject = letter.Subject,
            Body = letter.Body,
            DraftedBy = change.Who,
            DraftedAt = change.When,
        };
        db.Post(message, terms.Next(message.DraftedAt));
    }
}
