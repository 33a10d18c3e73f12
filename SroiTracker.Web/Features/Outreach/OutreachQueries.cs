using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Outreach;

/// <summary>Finds the contractors with something left to do who were not spoken to for a while.</summary>
public sealed class OutreachQueries(SroiDbContext db)
{
    private const int PageSize = 50;
    private const int NamedContracts = 3;

    /// <summary>One page of them, by name.</summary>
    public async Task<(IReadOnlyList<OutreachLine> Lines, bool HasMore)> ListAsync(
        int days, string? afterName, Guid? afterId, Viewer viewer, LocalDate today, CancellationToken token)
    {
        var open = Open(viewer);
        var rows = Quiet(viewer, today.PlusDays(-days)).Where(company => open.Any(contract => contract.ContractorId == company.Id));
        if (afterName is { } name && afterId is { } id)
            rows = rows.Where(company => company.Name.CompareTo(name) > 0 || (company.Name == name && company.Id.CompareTo(id) > 0));
        var found = await rows.OrderBy(company => company.Name).ThenBy(company => company.Id).Take(PageSize + 1).Select(company => new OutreachLine(
            company.Id, company.Name,
            open.Where(contract => contract.ContractorId == company.Id).Sum(contract => (long)(object)contract.Outstanding),
            db.Set<ActionRow>().Where(row => row.IsContact && row.ContractorId == company.Id && row.AuthorityId == viewer.AuthorityId)
                .Max(row => (LocalDate?)row.StartedOn),
            db.ContractorMembers.Any(member => member.ContractorId == company.Id))).ToListAsync(token);
        return ([.. found.Take(PageSize)], found.Count > PageSize);
    }

    /// <summary>What a letter to a contractor says in figures; null when nothing is open there for this person.</summary>
    public async Task<OutreachFigures?> FiguresAsync(Guid contractor, Viewer viewer, CancellationToken token)
    {
        var rows = await Open(viewer).Where(contract => contract.ContractorId == contractor).OrderBy(contract => contract.Reference)
            .Select(contract => new { contract.Reference, contract.Outstanding, contract.Days.EndOn }).ToListAsync(token);
        var company = await db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Id == contractor)
            .Select(row => row.Name).SingleOrDefaultAsync(token);
        if (rows.Count == 0 || company is null) return null;
        var authority = await db.Authorities.Where(row => row.Id == viewer.AuthorityId).Select(row => row.Name).SingleAsync(token);
        var named = string.Join(", ", rows.Take(NamedContracts).Select(row => row.Reference)) + (rows.Count > NamedContracts ? " …" : "");
        var end = rows.Min(row => row.EndOn);
        return new(
            contractor, company, authority, named, MoneyText.Show(rows.Aggregate(Money.Zero, (sum, row) => sum + row.Outstanding)),
            end is { } day ? DayText.Show(day) : "–");
    }

    private IQueryable<Contract> Open(Viewer viewer) =>
        db.Contracts.AsNoTracking().VisibleTo(viewer).Where(contract => contract.Outstanding > Money.Zero);

    private IQueryable<Contractor> Quiet(Viewer viewer, LocalDate since) =>
        db.Contractors.AsNoTracking().VisibleTo(viewer, db.Contracts).Where(company => !db.Set<ActionRow>().Any(
            row => row.IsContact && row.ContractorId == company.Id && row.AuthorityId == viewer.AuthorityId && row.StartedOn > since));
}

/// <summary>A contractor who is due for a word.</summary>
/// <param name="LastContact">The last contact with this authority; null when there was none.</param>
/// <param name="HasAccount">Whether somebody signs in for the company, so that a letter arrives.</param>
public sealed record OutreachLine(Guid Id, string Name, long OutstandingCents, LocalDate? LastContact, bool HasAccount);

/// <summary>The figures that a letter may hold, as they are written.</summary>
public sealed record OutreachFigures(Guid ContractorId, string Contractor, string Authority, string Contracts, string Amount, string End)
{
    /// <summary>A template with its figures filled in.</summary>
    public string Fill(string template) => template
        .Replace("{bedrag}", Amount, StringComparison.Ordinal).Replace("{contracten}", Contracts, StringComparison.Ordinal)
        .Replace("{gemeente}", Authority, StringComparison.Ordinal).Replace("{einde}", End, StringComparison.Ordinal);
}
