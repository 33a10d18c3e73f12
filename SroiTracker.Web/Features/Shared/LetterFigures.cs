using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Reads what the places of a letter stand for, as far as the writer may see it.</summary>
public sealed class LetterFigures(SroiDbContext db, CurrentUserHolder current, IClock clock, IStringLocalizer<TemplatesTexts> texts)
{
    private const int NamedContracts = 3;

    /// <summary>Of one contract; null when there is none for this person.</summary>
    public Task<IReadOnlyDictionary<LetterPlace, string>?> OfContractAsync(Guid contract, CancellationToken token) =>
        OfAsync(Visible().Where(row => row.Id == contract), token);

    /// <summary>Of everything that is still open with a contractor; null when nothing is.</summary>
    public Task<IReadOnlyDictionary<LetterPlace, string>?> OfContractorAsync(Guid contractor, CancellationToken token) =>
        OfAsync(Visible().Where(row => row.ContractorId == contractor && row.Outstanding > Money.Zero), token);

    private IQueryable<Contract> Visible() => db.Contracts.AsNoTracking().VisibleTo(current.Required.Viewer);

    private async Task<IReadOnlyDictionary<LetterPlace, string>?> OfAsync(IQueryable<Contract> contracts, CancellationToken token)
    {
        var rows = await contracts.OrderBy(row => row.Reference).ThenBy(row => row.Id)
            .Select(row => new { row.AuthorityId, row.Reference, row.Outstanding, row.Days.EndOn }).ToListAsync(token);
        if (rows.Count == 0) return null;
        var authority = rows[0].AuthorityId;
        var named = string.Join(", ", rows.Take(NamedContracts).Select(row => row.Reference)) + (rows.Count > NamedContracts ? " …" : "");
        return new Dictionary<LetterPlace, string>
        {
            [LetterPlace.Amount] = MoneyText.Show(rows.Aggregate(Money.Zero, (sum, row) => sum + row.Outstanding)),
            [LetterPlace.Contract] = named,
            [LetterPlace.Contracts] = named,
            [LetterPlace.Authority] = await db.Authorities.Where(row => row.Id == authority).Select(row => row.Name).SingleAsync(token),
            [LetterPlace.End] = rows.Min(row => row.EndOn) is { } end ? DayText.Show(end) : "–",
            [LetterPlace.Day] = DayText.Show(clock.Today()),
            [LetterPlace.Mailbox] = await MailboxAsync(authority, token) ?? texts["YourAdviser"],
        };
    }

    /// <summary>The mailbox in which the advisers read; null when the authority keeps none.</summary>
    private Task<string?> MailboxAsync(Guid authority, CancellationToken token) => db.Set<MailboxRow>()
        .Where(row => row.AuthorityId == authority && row.Kind == MailboxKind.Support && row.ClosedOn == null).OrderBy(row => row.Name)
        .Select(row => row.Address).FirstOrDefaultAsync(token);
}
