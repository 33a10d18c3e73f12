using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Actions;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Actions;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The part "Contact en acties" of the page of a contract, contractor or alert.</summary>
public sealed record SubjectActions(ActionSubject Subject)
{
    /// <summary>Of a contract, with what is about its alerts and claims.</summary>
    public static SubjectActions OfContract(Guid id) => new(ActionSubject.Of(SubjectKind.Contract, id));

    /// <summary>Of a contractor, with what is about its contracts.</summary>
    public static SubjectActions OfContractor(Guid id) => new(ActionSubject.Of(SubjectKind.Contractor, id));

    /// <summary>Of one alert.</summary>
    public static SubjectActions OfAlert(Guid id) => new(ActionSubject.Of(SubjectKind.Alert, id));

    /// <summary>The actions about this subject.</summary>
    public IQueryable<ActionRow> Of(IQueryable<ActionRow> actions)
    {
        var (kind, key, id) = (Subject.Kind, Subject.Key, Subject.RowId);
        return kind switch
        {
            SubjectKind.Contract => actions.Where(row => row.ContractId == id),
            SubjectKind.Contractor => actions.Where(row => row.ContractorId == id),
            _ => actions.Where(row => row.SubjectKind == kind && row.SubjectKey == key),
        };
    }
}

/// <summary>One action about a subject.</summary>
public sealed record SubjectAction(Guid Id, string Kind, string Title, ActionState State, LocalDate StartedOn, LocalDate? DueOn, string? Owner);

/// <summary>Reads the last actions about a subject, for who may keep actions.</summary>
public sealed class SubjectActionQueries(SroiDbContext db, CurrentUserHolder current)
{
    private const int Shown = 5;

    /// <summary>Whether the reader may see actions at all.</summary>
    public bool MaySee => current.Required.May(Permission.ManageActions);

    /// <summary>The last five: what is open first, then the newest.</summary>
    public async Task<IReadOnlyList<SubjectAction>> LastAsync(SubjectActions subject, CancellationToken token) =>
        !MaySee ? [] : await subject.Of(db.Set<ActionRow>().AsNoTracking().VisibleTo(current.Required.Viewer, db.Contracts))
            .OrderBy(row => row.State != ActionState.Open).ThenByDescending(row => row.StartedOn).ThenByDescending(row => row.CreatedAt)
            .ThenByDescending(row => row.Id).Take(Shown)
            .Select(row => new SubjectAction(
                row.Id, row.Kind, row.Title, row.State, row.StartedOn, row.DueOn,
                db.Users.Where(user => user.Id == row.OwnerId).Select(user => user.DisplayName).FirstOrDefault()))
            .ToListAsync(token);
}
