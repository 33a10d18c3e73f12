using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Recognitions;

namespace SroiTracker.Web.Features.Leads;

/// <summary>Reads what is needed to hand a lead to SBB: the company in the register, mailboxes and qualifications.</summary>
public sealed class HandoffQueries(SroiDbContext db)
{
    private const int Most = 200;

    /// <summary>The page of a lead that the person may see.</summary>
    public async Task<HandoffPage> PageAsync(ActionRow lead, HandoffForm form, CancellationToken token)
    {
        var known = await KnownAsync(lead, token);
        var mailboxes = await MailboxesAsync(lead.AuthorityId, token);
        form.Mailbox ??= mailboxes is [var first, ..] ? Guid.Parse(first.Value) : null;
        return new(
            lead.Id, lead.Title, $"{lead.Kvk}", form, known?.Name, known is null ? await NamelessAsync(lead.AuthorityId, token) : [], mailboxes,
            await QualificationsAsync(token), await IsAskedAsync(lead.Id, token));
    }

    /// <summary>The contractor with the number of the lead; null when none has it.</summary>
    public async Task<(Guid Id, string Name)?> KnownAsync(ActionRow lead, CancellationToken token) =>
        await KnownCompanies.WithAsync(db, lead.AuthorityId, lead.Kvk, token) is { } id
            ? (id, await db.Contractors.Where(company => company.Id == id).Select(company => company.Name).SingleAsync(token))
            : null;

    /// <summary>A qualification by its crebo; null when there is none.</summary>
    public Task<QualificationRow?> QualificationAsync(string? crebo, CancellationToken token) =>
        db.Set<QualificationRow>().AsNoTracking().SingleOrDefaultAsync(row => row.Crebo == crebo, token);

    /// <summary>The name of the municipality that asks.</summary>
    public Task<string> AuthorityAsync(Guid id, CancellationToken token) => db.Authorities.Where(row => row.Id == id)
        .Select(row => row.Name).SingleAsync(token);

    private Task<bool> IsAskedAsync(Guid lead, CancellationToken token) =>
        HandoffDesk.Open(db, lead).AnyAsync(row => !db.Set<RecognitionRequest>().Any(request => request.ActionId == row.Id), token);

    private async Task<List<SelectListItem>> NamelessAsync(Guid authority, CancellationToken token)
    {
        var rows = await KnownCompanies.Of(db, authority).AsNoTracking().Where(company => company.Kvk == null)
            .OrderBy(company => company.Name).ThenBy(company => company.Id).Take(Most).Select(company => new { company.Id, company.Name })
            .ToListAsync(token);
        return rows.ConvertAll(row => new SelectListItem(row.Name, row.Id.ToString()));
    }

    private async Task<List<SelectListItem>> MailboxesAsync(Guid authority, CancellationToken token)
    {
        var rows = await db.Set<MailboxRow>().AsNoTracking()
            .Where(box => box.AuthorityId == authority && box.ClosedOn == null && box.Kind == MailboxKind.Sbb)
            .OrderBy(box => box.Name).Select(box => new { box.Id, box.Name }).ToListAsync(token);
        return rows.ConvertAll(row => new SelectListItem(row.Name, row.Id.ToString()));
    }

    private async Task<List<SelectListItem>> QualificationsAsync(CancellationToken token)
    {
        var rows = await db.Set<QualificationRow>().AsNoTracking()
            .OrderBy(row => row.Name).ThenBy(row => row.Crebo).Select(row => new { row.Crebo, row.Name }).ToListAsync(token);
        return rows.ConvertAll(row => new SelectListItem($"{row.Name} ({row.Crebo})", row.Crebo));
    }
}
