using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Yield;

/// <summary>Reads what the approach brought. None of it touches an obligation.</summary>
public sealed class YieldQueries(SroiDbContext db, ActionKinds kinds)
{
    private const int PageSize = 50;

    /// <summary>The figures, and a page of interventions, newest first.</summary>
    public async Task<YieldPage> ReadAsync(Viewer viewer, LocalDate? before, Guid? beforeId, CancellationToken token)
    {
        var interventions = Rows(viewer, KnownActions.Intervention);
        var saved = await interventions.CountAsync(row => row.Outcome == KnownActions.Saved, token);
        var rows = interventions;
        if (before is { } day && beforeId is { } id)
            rows = rows.Where(row => row.StartedOn < day || (row.StartedOn == day && row.Id.CompareTo(id) < 0));
        var found = await rows.OrderByDescending(row => row.StartedOn).ThenByDescending(row => row.Id).Take(PageSize + 1).Select(row => new
        {
            row.Id, row.StartedOn, row.Title, row.Note, row.Outcome, row.Reason,
            Contract = db.Contracts.Where(contract => contract.Id == row.ContractId).Select(contract => contract.Reference).FirstOrDefault(),
        }).ToListAsync(token);
        var kind = kinds.Find(KnownActions.Intervention)!;
        var lines = found.Take(PageSize).Select(row => new InterventionLine(
            row.Id, row.StartedOn, row.Contract, row.Title, row.Note, kind.Outcome(row.Outcome)?.Name, row.Reason)).ToList();
        return new()
        {
            OwnPlaces = await Rows(viewer, KnownActions.OwnPlaces).SumAsync(row => row.Places ?? 0, token),
            Interested = await Rows(viewer, KnownActions.Interest).Select(row => row.Partner).Distinct().CountAsync(token),
            Reach = await Rows(viewer, KnownActions.Communication).SumAsync(row => (long)(row.Reach ?? 0), token),
            Saved = saved,
            NotSaved = await interventions.CountAsync(token) - saved,
            Interventions = lines,
            Next = found.Count > PageSize ? $"?voor={DayText.Field(lines[^1].On)}&id={lines[^1].Id}" : null,
        };
    }

    private IQueryable<ActionRow> Rows(Viewer viewer, string kind) =>
        db.Set<ActionRow>().AsNoTracking().VisibleTo(viewer, db.Contracts).Where(row => row.Kind == kind);
}

/// <summary>What the approach brought.</summary>
public sealed record YieldPage
{
    /// <summary>Places that the organisation offers itself: the good example. Worth nothing under any contract.</summary>
    public required int OwnPlaces { get; init; }

    /// <summary>Institutions that are interested, each counted once.</summary>
    public required int Interested { get; init; }

    /// <summary>How many people or companies were reached.</summary>
    public required long Reach { get; init; }

    /// <summary>Placements that an intervention kept from being cancelled.</summary>
    public required int Saved { get; init; }

    public required int NotSaved { get; init; }

    public required IReadOnlyList<InterventionLine> Interventions { get; init; }

    public required string? Next { get; init; }
}

/// <summary>One intervention: what was wrong, what was done, how it ended.</summary>
public sealed record InterventionLine(Guid Id, LocalDate On, string? Contract, string Problem, string? Done, ActionName? Outcome, string? Result);
