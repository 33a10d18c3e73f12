using NodaTime;
using SroiTracker.Domain.Actions;

namespace SroiTracker.Web.Data.Actions;

/// <summary>Which actions still ask something of somebody.</summary>
public static class ActionQueue
{
    /// <summary>What is open, without what is over by itself: a pact after its period, and its action lines.</summary>
    /// <param name="actions">The actions to look at.</param>
    /// <param name="kinds">The kinds, which say what lasts for a period.</param>
    /// <param name="db">All actions, for those of which others are a part.</param>
    /// <param name="today">The day of asking.</param>
    public static IQueryable<ActionRow> Asking(this IQueryable<ActionRow> actions, ActionKinds kinds, SroiDbContext db, LocalDate today)
    {
        var periods = kinds.All.Where(kind => kind.IsPeriod).Select(kind => kind.Code).ToList();
        return actions.Where(row => row.State == ActionState.Open && !(periods.Contains(row.Kind) && row.DueOn < today)
            && !db.Set<ActionRow>().Any(whole => whole.Id == row.ParentId && periods.Contains(whole.Kind) && whole.DueOn < today));
    }
}
