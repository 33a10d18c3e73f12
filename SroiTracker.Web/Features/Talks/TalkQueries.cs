using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Data.Talks;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Talks;

/// <summary>Reads the threads that a person may see.</summary>
public sealed class TalkQueries(SroiDbContext db, CurrentUserHolder current, LetterChoices letters, IClock clock)
{
    internal const string Mine = "mijn";
    internal const string Open = "open";
    internal const string Done = "klaar";
    private const int PageSize = 50;

    /// <summary>One page: what is open oldest first, what was answered newest first.</summary>
    /// <param name="after">The moment and the identity of the last one of the page before; null for the first page.</param>
    internal async Task<TalksPage> ListAsync(string? state, (Instant At, Guid Id)? after, CancellationToken token)
    {
        var (viewer, isReader) = (current.Required.Viewer, !current.Required.May(Permission.WriteTalks) && current.Required.Role != Role.Contractor);
        var chosen = state is Open or Done or Mine ? state : isReader ? Open : Mine;
        var waiting = Visible().WaitingFor(viewer, db);
        var rows = chosen == Mine ? waiting : Visible().Where(row => row.Turn == TalkTurn.Nobody == (chosen == Done));
        var found = await Lines(Ordered(rows, chosen == Done, after).Take(PageSize + 1)).ToListAsync(token);
        var shown = found.Take(PageSize).ToList();
        var next = found.Count > PageSize ? $"?stand={chosen}&na={shown[^1].TurnSince.ToUnixTimeTicks()}&id={shown[^1].Id}" : null;
        return new(chosen, await waiting.CountAsync(token), shown, next, clock.Today(), viewer.Role == Role.Contractor, isReader);
    }

    /// <summary>One thread with its messages; null when there is none for this person.</summary>
    /// <param name="template">The text with which an answer begins; null for none.</param>
    internal async Task<TalkPage?> PageAsync(Guid id, TalkForm? typed, CancellationToken token, string? template = null)
    {
        if (await FindAsync(id, token) is not { } thread) return null;
        var user = current.Required;
        var isContractor = user.Role == Role.Contractor;
        var line = await Lines(Visible().Where(row => row.Id == id)).SingleAsync(token);
        var authority = await db.Contracts.Where(row => row.Id == thread.ContractId).Select(row => (Guid?)row.AuthorityId)
            .SingleOrDefaultAsync(token) ?? thread.AuthorityId;
        var mayWrite = user.May(Permission.WriteTalks)
            && await db.Set<TalkThread>().VisibleTo(user.ActingFor(Permission.WriteTalks).Viewer, db.Contracts).AnyAsync(row => row.Id == id, token);
        return new(
            thread, line.Company, await db.Authorities.Where(row => row.Id == authority).Select(row => row.Name).SingleAsync(token), line.Adviser,
            await HrefAsync(thread, token), await MessagesAsync(id, isContractor, token),
            mayWrite && (isContractor || thread.Turn != TalkTurn.Nobody), isContractor,
            typed ?? new TalkForm { Seen = thread.Messages, Words = await BeginningAsync(thread, template, token) })
        {
            Templates = thread.ContractId is null ? [] : await letters.ListAsync(LetterPurpose.Answer, token),
        };
    }

    private async Task<string?> BeginningAsync(TalkThread thread, string? template, CancellationToken token) =>
        thread.ContractId is { } contract ? await letters.TextAsync(LetterPurpose.Answer, template, contract, token) : null;

    internal Task<TalkThread?> FindAsync(Guid id, CancellationToken token) => Visible().SingleOrDefaultAsync(row => row.Id == id, token);

    private IQueryable<TalkThread> Visible() => db.Set<TalkThread>().AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts);

    private static IQueryable<TalkThread> Ordered(IQueryable<TalkThread> rows, bool newestFirst, (Instant At, Guid Id)? after)
    {
        if (after is { } last)
        {
            rows = newestFirst
                ? rows.Where(row => row.TurnSince < last.At || (row.TurnSince == last.At && row.Id.CompareTo(last.Id) < 0))
                : rows.Where(row => row.TurnSince > last.At || (row.TurnSince == last.At && row.Id.CompareTo(last.Id) > 0));
        }

        return newestFirst
            ? rows.OrderByDescending(row => row.TurnSince).ThenByDescending(row => row.Id)
            : rows.OrderBy(row => row.TurnSince).ThenBy(row => row.Id);
    }

    private IQueryable<TalkLine> Lines(IQueryable<TalkThread> rows) => rows.Select(row => new TalkLine(
        row.Id, row.Title, row.Label, db.Contractors.Where(company => company.Id == row.ContractorId).Select(company => company.Name).First(),
        db.Contracts.Where(contract => contract.Id == row.ContractId)
            .Join(db.Users, contract => contract.AdviserId, user => user.Id, (_, user) => user.DisplayName).FirstOrDefault(),
        row.Turn, row.TurnSince));

    /// <summary>The contractor is told that the municipality wrote, not who there; the municipality knows its colleagues.</summary>
    private async Task<IReadOnlyList<TalkMessageLine>> MessagesAsync(Guid id, bool isContractor, CancellationToken token)
    {
        var rows = await db.Set<TalkMessage>().AsNoTracking().Where(row => row.ThreadId == id).OrderBy(row => row.Id).ToListAsync(token);
        var writers = rows.Where(row => !isContractor && !row.IsFromContractor).Select(row => row.WrittenBy).Distinct()
            .Where(each => Guid.TryParse(each, out _)).Select(Guid.Parse).ToList();
        var names = await db.Users.Where(user => writers.Contains(user.Id))
            .ToDictionaryAsync(user => user.Id.ToString(), user => user.DisplayName, token);
        return rows.ConvertAll(row => new TalkMessageLine(row.IsFromContractor, row.IsAnswer, row.Words, row.WrittenAt,
            names.GetValueOrDefault(row.WrittenBy)));
    }

    private async Task<string?> HrefAsync(TalkThread thread, CancellationToken token) => thread switch
    {
        { ScopeKey: { } key } => "/tekorten/cijfer?reeks=" + Uri.EscapeDataString(key),
        { ClaimId: { } claim } => await db.Claims.VisibleTo(current.Required.Viewer, db.Contracts).AnyAsync(row => row.Id == claim, token)
            ? "/inspanningen/" + claim
            : null,
        _ => (current.Required.Role == Role.Contractor ? "/mijn-verplichtingen/" : "/contracten/") + thread.ContractId,
    };
}
