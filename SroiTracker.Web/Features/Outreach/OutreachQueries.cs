using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Outreach;

/// <summary>Finds the contractors with something left to do who were not spoken to for a while.</summary>
public sealed class OutreachQueries(SroiDbContext db, RhythmDesk rhythms, OutreachDesk desk, LetterFigures figures)
{
    private const int PageSize = 50;

    /// <summary>One page of those who were not spoken to for so many days, by name.</summary>
    public async Task<(IReadOnlyList<OutreachLine> Lines, bool HasMore)> ListAsync(
        int days, string? afterName, Guid? afterId, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var (contacts, since) = (Contacts(viewer), today.PlusDays(-days));
        var rows = Owing(viewer).Where(company => !contacts.Any(row => row.ContractorId == company.Id && row.StartedOn > since));
        if (afterName is { } name && afterId is { } id)
            rows = rows.Where(company => company.Name.CompareTo(name) > 0 || (company.Name == name && company.Id.CompareTo(id) > 0));
        var found = await Facts(rows.OrderBy(company => company.Name).ThenBy(company => company.Id).Take(PageSize + 1), viewer).ToListAsync(token);
        return await PageAsync([.. found.Select(fact => LineOf(fact, today))], viewer, today, token);
    }

    /// <summary>One page of those whose next contact is due by their own rhythm, the longest due first.</summary>
    public async Task<(IReadOnlyList<OutreachLine> Lines, bool HasMore)> DueAsync(int page, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var facts = await Facts(Owing(viewer), viewer).ToListAsync(token);
        var due = facts.Select(fact => LineOf(fact, today)).Where(line => line.Rhythm.IsDue).OrderBy(line => line.Rhythm.Last is not null)
            .ThenBy(line => line.Rhythm.NextOn).ThenBy(line => line.Name, StringComparer.Ordinal).ThenBy(line => line.Id);
        return await PageAsync([.. due.Skip((page - 1) * PageSize).Take(PageSize + 1)], viewer, today, token);
    }

    /// <summary>What a letter to a contractor says in figures; null when nothing is open there for this person.</summary>
    public async Task<OutreachFigures?> FiguresAsync(Guid contractor, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var company = await db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Id == contractor)
            .Select(row => row.Name).SingleOrDefaultAsync(token);
        if (company is null || await figures.OfContractorAsync(contractor, token) is not { } places) return null;
        var quiet = await desk.QuietUntilAsync(viewer.AuthorityId!.Value, [contractor], today, token);
        return new(contractor, company, places, quiet.GetValueOrDefault(contractor));
    }

    private async Task<(IReadOnlyList<OutreachLine> Lines, bool HasMore)> PageAsync(List<OutreachLine> found, Viewer viewer, LocalDate today,
        CancellationToken token)
    {
        var shown = found.Take(PageSize).ToList();
        var quiet = await desk.QuietUntilAsync(viewer.AuthorityId!.Value, [.. shown.Select(line => line.Id)], today, token);
        return (shown.ConvertAll(line => line with { QuietUntil = quiet.GetValueOrDefault(line.Id) }), found.Count > PageSize);
    }

    private OutreachLine LineOf(OutreachFact fact, LocalDate today) =>
        new(fact.Id, fact.Name, fact.OutstandingCents, rhythms.Of(fact.Agreed, fact.Last, today), fact.HasAccount);

    private IQueryable<OutreachFact> Facts(IQueryable<Contractor> companies, Viewer viewer)
    {
        var open = Open(viewer);
        var contacts = Contacts(viewer);
        return companies.Select(company => new OutreachFact(
            company.Id, company.Name,
            open.Where(contract => contract.ContractorId == company.Id).Sum(contract => (long)(object)contract.Outstanding),
            contacts.Where(row => row.ContractorId == company.Id).Max(row => (LocalDate?)row.StartedOn),
            db.Set<RhythmRow>().Where(row => row.ContractorId == company.Id && row.AuthorityId == viewer.AuthorityId).OrderByDescending(row => row.Id)
                .Select(row => row.Days).FirstOrDefault(),
            db.ContractorMembers.Any(member => member.ContractorId == company.Id)));
    }

    private IQueryable<Contractor> Owing(Viewer viewer)
    {
        var open = Open(viewer);
        return db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts)
            .Where(company => open.Any(contract => contract.ContractorId == company.Id));
    }

    private IQueryable<Contract> Open(Viewer viewer) =>
        db.Contracts.AsNoTracking().VisibleTo(viewer).Where(contract => contract.Outstanding > Money.Zero);

    private IQueryable<ActionRow> Contacts(Viewer viewer) => db.Set<ActionRow>().Where(row => row.IsContact && row.AuthorityId == viewer.AuthorityId);

    /// <param name="Agreed">The days that were agreed; null for none.</param>
    private sealed record OutreachFact(Guid Id, string Name, long OutstandingCents, LocalDate? Last, int? Agreed, bool HasAccount);
}

/// <summary>A contractor who is due for a word.</summary>
/// <param name="Rhythm">The last contact with this authority and the next.</param>
/// <param name="HasAccount">Whether somebody signs in for the company, so that a letter arrives.</param>
/// <param name="QuietUntil">The first day on which a letter may go again; null when one may go now.</param>
public sealed record OutreachLine(Guid Id, string Name, long OutstandingCents, RhythmStanding Rhythm, bool HasAccount, LocalDate? QuietUntil = null)
{
    /// <summary>The last contact; null when there was none.</summary>
    public LocalDate? LastContact => Rhythm.Last;
}

/// <summary>The figures that a letter may hold, as they are written.</summary>
/// <param name="QuietUntil">The first day on which a letter may go again; null when one may go now.</param>
public sealed record OutreachFigures(Guid ContractorId, string Contractor, IReadOnlyDictionary<LetterPlace, string> Places, LocalDate? QuietUntil)
{
    /// <summary>A template with its figures filled in.</summary>
    public string Fill(string template) => LetterText.Fill(template, Places);
}
