using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Tokens;

/// <summary>Why a token was not made.</summary>
public enum TokenRefusal
{
    /// <summary>No name.</summary>
    NameMissing,

    /// <summary>The name seems to hold a BSN.</summary>
    CitizenNumber,

    /// <summary>Nothing that it may do.</summary>
    ScopeMissing,

    /// <summary>It would end before today, or later than a year from now.</summary>
    DayOutOfRange,
}

/// <summary>What somebody asks of a new token.</summary>
public sealed record TokenDraft(Guid AuthorityId, string? Name, IReadOnlyList<ApiScope> Scopes, LocalDate? ValidUntil);

/// <summary>Makes and withdraws the keys of programs.</summary>
public sealed class TokenDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>The longest that a key works: a key that nobody looks at again must end by itself.</summary>
    public static readonly Period Longest = Period.FromYears(1);

    /// <summary>Makes a token; the key is in the answer and nowhere else.</summary>
    public async Task<(TokenRefusal? Refusal, string? Key)> MakeAsync(TokenDraft draft, ChangeContext change, CancellationToken token)
    {
        if (RefusalOf(draft, DutchDay.Of(change.When)) is { } refusal) return (refusal, null);
        var key = TokenKey.New();
        await writes.RunAsync(
            db,
            change,
            trail =>
            {
                var row = new ApiToken
                {
                    Id = RowId.At(change.When), AuthorityId = draft.AuthorityId, Name = draft.Name!.Trim(), Hash = TokenKey.HashOf(key)!,
                    Scopes = ApiScopes.Write(draft.Scopes), ValidUntil = draft.ValidUntil!.Value, MadeBy = Guid.Parse(change.Who),
                    MadeAt = change.When,
                };
                db.Add(row);
                trail.Note("token.made", new("token", row.Id, row.AuthorityId), null, new { row.Scopes, row.ValidUntil });
                return Task.CompletedTask;
            },
            token);
        return (null, key);
    }

    /// <summary>Makes a token work no longer; false when the authority has no such token.</summary>
    public Task<bool> WithdrawAsync(Guid id, Guid authority, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            async trail =>
            {
                if (await db.Set<ApiToken>().SingleOrDefaultAsync(row => row.Id == id && row.AuthorityId == authority, token) is not { } row)
                {
                    trail.Abandon();
                    return false;
                }

                row.Withdraw(change.When);
                trail.Note("token.withdrawn", new("token", id, authority));
                return true;
            },
            token);

    private static TokenRefusal? RefusalOf(TokenDraft draft, LocalDate today) =>
        string.IsNullOrWhiteSpace(draft.Name) ? TokenRefusal.NameMissing
        : CitizenServiceNumber.OccursIn(draft.Name) ? TokenRefusal.CitizenNumber
        : draft.Scopes.Count == 0 ? TokenRefusal.ScopeMissing
        : draft.ValidUntil is not { } until || until < today || until > today.Plus(Longest) ? TokenRefusal.DayOutOfRange
        : null;
}
