using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Approach;

/// <summary>Makes the facts of a line of a form. What is wrong is said beside its field.</summary>
public sealed class PlanLineReader(FurtherFacts further, IStringLocalizer<ApproachTexts> texts)
{
    private const int MostYears = 10;
    private static readonly Ratio MostHoursPerWeek = Ratio.Of(60);
    private static readonly Ratio MostHours = Ratio.Of(100_000);
    private static readonly Money MostMoney = Money.OfEuros(100_000_000);

    /// <summary>The facts; right only when the state is still valid.</summary>
    internal EffortFacts Read(PlanLineForm form, PlanLineShape shape, ContractDays days, ModelStateDictionary state)
    {
        Check(form, shape, state);
        var effort = further.With(Facts(form, shape), form, shape, state);
        CheckDays(effort, days, state);
        return effort;
    }

    private static EffortFacts Facts(PlanLineForm form, PlanLineShape shape) => new()
    {
        Block = shape.Block.Code,
        From = form.From,
        To = form.To,
        People = shape.AsksPeople ? form.People ?? 1 : 1,
        HoursPerWeek = shape.AsksHoursPerWeek ? form.HoursPerWeek : null,
        Hours = shape.AsksHours ? form.Hours : null,
        Days = shape.AsksDays ? form.Days : null,
        Cost = shape.AsksCost && (!shape.MayBeCost || form.Hours is null) ? form.Cost : null,
        Invoice = shape.AsksInvoice ? form.Invoice : null,
        Subsidy = shape.AsksSubsidy ? form.Subsidy : null,
    };

    private void CheckDays(EffortFacts effort, ContractDays days, ModelStateDictionary state)
    {
        if (effort is not { From: { } from, To: { } to }) return;
        var (field, key) = PlanRules.Fault(effort, days.StartOn, days.EndOn) switch
        {
            PlanFault.Backwards => (nameof(PlanLineForm.To), "DaysBackwards"),
            PlanFault.BeforeStart => (nameof(PlanLineForm.From), "DaysBeforeStart"),
            PlanFault.AfterEnd => (nameof(PlanLineForm.To), "DaysAfterEnd"),
            _ when to > from.PlusYears(MostYears) => (nameof(PlanLineForm.To), "DaysTooLong"),
            _ => (null, ""),
        };
        if (field is null) return;
        var bound = key == "DaysBeforeStart" ? days.StartOn : days.EndOn;
        state.AddModelError(field, texts[key, bound is { } day ? DayText.Show(day) : ""]);
    }

    private void Check(PlanLineForm form, PlanLineShape shape, ModelStateDictionary state)
    {
        if (shape.AsksPeople && form.People is null) Fault(state, nameof(form.People), "PeopleMissing");
        if (shape.NeedsHoursPerWeek && form.HoursPerWeek is null) Fault(state, nameof(form.HoursPerWeek), "HoursPerWeekMissing");
        if (shape.AsksHoursPerWeek && IsOutside(form.HoursPerWeek, MostHoursPerWeek)) Fault(state, nameof(form.HoursPerWeek), "HoursPerWeekRange");
        var needsHours = shape.NeedsHours || (shape.MayBeCost && form.Cost is null);
        if (shape.AsksHours && needsHours && form.Hours is null) Fault(state, nameof(form.Hours), "HoursMissing");
        if (shape.AsksHours && IsOutside(form.Hours, MostHours)) Fault(state, nameof(form.Hours), "HoursRange");
        if (shape.AsksDays && form.Days is null) Fault(state, nameof(form.Days), "DaysMissing");
        if (shape.AsksCost) CheckAmount(form.Cost, !shape.MayBeCost && !(shape.AsksWage && form.Has("wage")), nameof(form.Cost), state);
        if (shape.AsksInvoice) CheckAmount(form.Invoice, true, nameof(form.Invoice), state);
        if (shape.AsksSubsidy) CheckAmount(form.Subsidy, false, nameof(form.Subsidy), state);
    }

    private void CheckAmount(Money? amount, bool isNeeded, string field, ModelStateDictionary state)
    {
        if (amount is null && isNeeded) Fault(state, field, "AmountMissing");
        if (amount <= Money.Zero || amount > MostMoney) Fault(state, field, "AmountRange");
    }

    private static bool IsOutside(Ratio? number, Ratio most) => number is { } given && (given <= Ratio.Zero || given > most);

    /// <summary>A field that could not be read has its error already.</summary>
    private void Fault(ModelStateDictionary state, string field, string key)
    {
        if (state.GetFieldValidationState(field) != ModelValidationState.Invalid) state.AddModelError(field, texts[key]);
    }
}
