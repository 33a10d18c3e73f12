using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Talks;

/// <summary>Keeps questions and answers and tells the other side. Whether a person may see the thing is for the caller.</summary>
public sealed class TalkDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>The most letters of a message.</summary>
    public const int Longest = 2_000;

    /// <summary>Opens a thread with its first message; null when that went well. A second press of the same button changes nothing.</summary>
    public Task<TalkRefusal?> OpenAsync(TalkThread thread, TalkWords first, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => OpenAsync(thread, first, trail, token), token);

    /// <summary>Adds a message; null when that went well.</summary>
    public Task<TalkRefusal?> SayAsync(Guid id, TalkWords message, ChangeContext change, CancellationToken token) =>
        writes.TryAsync(db, change, trail => SayAsync(id, message, trail, token), token);

    private async Task<TalkRefusal?> OpenAsync(TalkThread thread, TalkWords first, AuditTrail trail, CancellationToken token)
    {
        if (Unfit(first.Words) is { } refusal) return refusal;
        if (await db.Set<TalkThread>().AnyAsync(row => row.Id == thread.Id, token)) return TalkRefusal.Changed;
        db.Add(thread);
        await KeepAsync(thread, first with { IsAnswer = false }, "talk.opened", trail, token);
        return null;
    }

    private async Task<TalkRefusal?> SayAsync(Guid id, TalkWords message, AuditTrail trail, CancellationToken token)
    {
        if (Unfit(message.Words) is { } refusal) return refusal;
        var thread = await db.Set<TalkThread>().SingleAsync(row => row.Id == id, token);
        if (thread.Messages != message.Seen) return TalkRefusal.Changed;
        if (thread.Turn == TalkTurn.Nobody && !message.IsFromContractor) return TalkRefusal.Answered;
        await KeepAsync(thread, message, message is { IsAnswer: true, IsFromContractor: false } ? "talk.answered" : "talk.message", trail, token);
        return null;
    }

    private async Task KeepAsync(TalkThread thread, TalkWords message, string what, AuditTrail trail, CancellationToken token)
    {
        var (change, closes) = (trail.Change, message is { IsAnswer: true, IsFromContractor: false });
        db.Add(new TalkMessage
        {
            Id = RowId.At(change.When), ThreadId = thread.Id, IsFromContractor = message.IsFromContractor, IsAnswer = closes,
            Words = message.Words.Trim(), WrittenBy = change.Who, WrittenAt = change.When,
        });
        thread.Said(message.IsFromContractor, closes, change.When);
        await new TalkNotices(db, thread, change).TellAsync(what, message.IsFromContractor, token);
        trail.Note(what, new("talk", thread.Id, thread.AuthorityId), null, new { turn = thread.Turn.ToString(), thread.Messages });
    }

    private static TalkRefusal? Unfit(string words) =>
        string.IsNullOrWhiteSpace(words) || words.Length > Longest ? TalkRefusal.Unfit
        : CitizenServiceNumber.OccursIn(words) ? TalkRefusal.CitizenNumber
        : null;
}
