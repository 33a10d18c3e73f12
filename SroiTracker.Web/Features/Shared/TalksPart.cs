using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Talks;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The part "Vragen en antwoorden" of the page of a contract, claim or shortage.</summary>
/// <param name="About">What a new question is about, as its form takes it.</param>
public sealed record TalksPart(TalkSubject Subject, Guid? Id, string? ScopeKey, string About)
{
    /// <summary>Of a contract, with those about its claims.</summary>
    public static TalksPart OfContract(Guid id) => new(TalkSubject.Contract, id, null, "contract:" + id);

    /// <summary>Of one claim.</summary>
    public static TalksPart OfClaim(Guid id) => new(TalkSubject.Claim, id, null, "inspanning:" + id);

    /// <summary>Of one shortage.</summary>
    public static TalksPart OfShortage(string key) => new(TalkSubject.Shortage, null, key, "tekort:" + key);

    internal IQueryable<TalkThread> Of(IQueryable<TalkThread> threads) => Subject switch
    {
        TalkSubject.Contract => threads.Where(row => row.ContractId == Id),
        TalkSubject.Claim => threads.Where(row => row.ClaimId == Id),
        _ => threads.Where(row => row.Subject == TalkSubject.Shortage && row.ScopeKey == ScopeKey),
    };
}

/// <summary>One thread about a subject.</summary>
public sealed record TalkPartLine(Guid Id, string Title, TalkTurn Turn, Instant TurnSince);

/// <summary>Reads the threads about a subject, and how many wait for the reader.</summary>
public sealed class TalkPartQueries(SroiDbContext db, CurrentUserHolder current)
{
    private const int Shown = 10;

    /// <summary>Whether the reader may see threads at all.</summary>
    public bool MaySee => current.User?.May(Permission.ViewTalks) == true;

    /// <summary>Whether the reader may ask.</summary>
    public bool MayAsk => current.Required.May(Permission.WriteTalks);

    /// <summary>The threads about it: what is open first, then the newest.</summary>
    public Task<List<TalkPartLine>> OfAsync(TalksPart part, CancellationToken token) => part.Of(Visible())
        .OrderBy(row => row.Turn == TalkTurn.Nobody).ThenByDescending(row => row.TurnSince).ThenByDescending(row => row.Id).Take(Shown)
        .Select(row => new TalkPartLine(row.Id, row.Title, row.Turn, row.TurnSince)).ToListAsync(token);

    /// <summary>How many wait for the reader, and since when the first one does; null for the day when none does.</summary>
    public async Task<(int Count, Instant? Since)> WaitingAsync(CancellationToken token)
    {
        if (!MaySee) return (0, null);
        var waiting = Visible().WaitingFor(current.Required.Viewer, db);
        var first = await waiting.OrderBy(row => row.TurnSince).Select(row => (Instant?)row.TurnSince).FirstOrDefaultAsync(token);
        return (first is null ? 0 : await waiting.CountAsync(token), first);
    }

    private IQueryable<TalkThread> Visible() => db.Set<TalkThread>().AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts);
}
