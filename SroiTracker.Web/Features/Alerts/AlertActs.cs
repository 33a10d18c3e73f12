using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Alerts;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>What the pages that act on an alert share: who acts, when, and what a refusal says.</summary>
public sealed class AlertActs(
    AlertQueries queries, AlertThread thread, FigureTables tables, CurrentUserHolder current, IClock clock, IStringLocalizer<AlertsTexts> texts)
{
    /// <summary>Today.</summary>
    public LocalDate Today => clock.Today();

    /// <summary>Days for which a dismissed alert stays away.</summary>
    public int ClosedDays => tables.Weights().ClosedDays;

    /// <summary>The alert, when this person may see it.</summary>
    public Task<AlertPage?> FindAsync(Guid id, CancellationToken token) => queries.FindAsync(id, current.Required.Viewer, Today, token);

    /// <summary>Moves the alert; the refusal goes beside the field.</summary>
    public async Task<bool> MoveAsync(Guid id, AlertState to, string? why, ModelStateDictionary state, string field, CancellationToken token) =>
        Took(await thread.MoveAsync(new AlertId(id), to, why, Change(why), token), state, field);

    /// <summary>Refers the alert.</summary>
    public async Task<bool> ReferAsync(Guid id, ReferralDraft draft, ModelStateDictionary state, string field, CancellationToken token) =>
        Took(await thread.ReferAsync(new AlertId(id), draft, Change(null), token), state, field);

    /// <summary>Adds a contact.</summary>
    public async Task<bool> TalkAsync(Guid id, ContactNote note, ModelStateDictionary state, string field, CancellationToken token) =>
        Took(await thread.TalkAsync(new AlertId(id), note, Change(null), token), state, field);

    /// <summary>Ends the referral.</summary>
    public async Task<bool> EndAsync(Guid id, AlertState outcome, ModelStateDictionary state, string field, CancellationToken token) =>
        Took(await thread.EndAsync(new AlertId(id), outcome, Change(null), token), state, field);

    private bool Took(AlertRefusal? refusal, ModelStateDictionary state, string field)
    {
        if (refusal is not { } reason) return true;
        state.AddModelError(reason == AlertRefusal.NotAllowed ? "" : field, texts["Refusal." + reason]);
        return false;
    }

    private ChangeContext Change(string? why) => new(current.Required.Id.ToString(), clock.GetCurrentInstant(), why ?? "", "web");
}
