using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Mail;

namespace SroiTracker.Web.Features.Messages;

/// <summary>What the contractor was told, newest first.</summary>
[Requires(Permission.ViewOwnObligations)]
[Route("berichten")]
public sealed class MessagesController(SroiDbContext data, CurrentUserHolder current) : Controller
{
    private const int PageSize = 25;
    private const long LatestTick = 72_000_000_000_000_000;

    /// <param name="voor">The moment of the last message of the page before.</param>
    [HttpGet("")]
    public async Task<IActionResult> Index(long? voor, CancellationToken token)
    {
        var me = current.Required.Id;
        var address = await data.Users.Where(user => user.Id == me).Select(user => user.Email).SingleAsync(token);
        var mine = data.MailMessages.ThatMayBeShown().Where(mail => mail.Recipient == address);
        if (voor is >= 0 and <= LatestTick)
        {
            var moment = Instant.FromUnixTimeTicks(voor.Value);
            mine = mine.Where(mail => mail.DraftedAt < moment);
        }

        var found = await mine.OrderByDescending(mail => mail.DraftedAt).ThenByDescending(mail => mail.Id).Take(PageSize + 1)
            .Select(mail => new MessageLine(mail.Id, mail.Subject, mail.Body, mail.DraftedAt)).ToListAsync(token);
        return View("Messages", new MessagesPage([.. found.Take(PageSize)],
            found.Count > PageSize ? found[PageSize - 1].SentAt.ToUnixTimeTicks() : null));
    }
}

/// <summary>One message.</summary>
/// <param name="Subject">Key of its sentence.</param>
/// <param name="Page">The address it leads to.</param>
public sealed record MessageLine(Guid Id, string Subject, string Page, Instant SentAt);

/// <summary>A page of messages.</summary>
/// <param name="Next">Where the next page begins; null on the last.</param>
public sealed record MessagesPage(IReadOnlyList<MessageLine> Lines, long? Next);
