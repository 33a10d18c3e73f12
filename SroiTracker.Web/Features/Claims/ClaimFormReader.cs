using System.Text.Json;
using Microsoft.AspNetCore.Mvc.ModelBinding;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Features.Shared;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Claims;

/// <summary>Makes facts of a form. What is wrong is said beside its field; what is wrong or empty is left out of the facts.</summary>
public sealed class ClaimFormReader(KnownPersons persons, FurtherFacts further, IStringLocalizer<ClaimsTexts> texts)
{
    private const int DaysInWeek = 7;
    private const int MostYears = 10;
    private static readonly Ratio MostHoursPerWeek = Ratio.Of(60);
    private static readonly Ratio MostHours = Ratio.Of(DecisionText.MostNumber);

    /// <summary>The facts as far as they can be read.</summary>
    /// <param name="before">The claim that is changed; its key stays when no number is typed.</param>
    /// <param name="followed">The claim of the period before it; its key stays, whatever number is typed.</param>
    internal async Task<ClaimFacts> ReadAsync(ClaimForm form, ClaimShape shape, Contract contract, Claim? before, ModelStateDictionary state,
        CancellationToken token, Claim? followed = null)
    {
        var block = shape.Blocks.Count == 1 ? shape.Blocks[0] : shape.Blocks.FirstOrDefault(each => each.Code == form.Block);
        if (block is null) Fault(state, nameof(form.Block), form.Block is null ? "BlockMissing" : "BlockUnknown");
        var key = await KeyAsync(form, contract, before, followed, shape, token);
        if (block is not null && ClaimShape.NeedsAgreement(block) && !key.IsAgreement) Fault(state, nameof(form.Agreement), "AgreementMissing");
        if (!string.IsNullOrWhiteSpace(form.Crebo) && CreboCode.Parse(form.Crebo.Trim()) is null) Fault(state, nameof(form.Crebo), "CreboUnreadable");
        CheckPeriod(form, shape, state);
        CheckNumbers(form, shape, block, state);
        CheckSubsidy(form, shape, state);
        CheckBeside(form, shape, state);
        var entered = further.With(Entered(form, shape, block, ByWeek(form, shape, state), state), form, shape, state);
        return Facts(form, shape, block, key, Interrupted(entered, form, shape, state));
    }

    private static ClaimFacts Facts(
        ClaimForm form, ClaimShape shape, BuildingBlock? block, PersonOfClaim key, EffortFacts entered) => new()
        {
            BlockCode = block?.Code ?? "",
            Kind = (block ?? shape.Blocks[0]).Kind.ToString(),
            OwnReference = (form.OwnReference ?? "").Trim(),
            PersonKey = key.Key,
            HasPracticeAgreement = key.IsAgreement,
            AgreementKey = key.Agreement,
            Crebo = shape.AsksPlace ? CreboCode.Parse(form.Crebo?.Trim()) : null,
            FromDay = form.From,
            ToDay = LastDay(form),
            Weeks = form.Weeks,
            HoursPerWeek = (entered.HoursPerWeek ?? entered.Periods?[0].HoursPerWeek)?.ToDecimalText(),
            Hours = entered.Hours?.ToDecimalText(),
            ByWeek = entered.ByWeek is { } weeks ? JsonSerializer.Serialize(weeks.Select(week => week.ToDecimalText())) : null,
            Json = ClaimCase.Json(entered, shape.Version),
        };

    private static EffortFacts Entered(
        ClaimForm form, ClaimShape shape, BuildingBlock? block, IReadOnlyList<Ratio>? byWeek, ModelStateDictionary state) => new()
    {
        Block = block?.Code,
        From = form.From,
        To = form.Weeks is null && form.To >= form.From ? form.To : null,
        Weeks = shape.AsksPeriod && Right(form.Weeks, nameof(form.Weeks), state) is { } weeks ? Ratio.Of(weeks) : null,
        HoursPerWeek = shape.AsksHoursPerWeek ? Right(form.HoursPerWeek, nameof(form.HoursPerWeek), state) : null,
        Hours = shape.AsksHours && byWeek is null ? Right(form.Hours, nameof(form.Hours), state) : null,
        ByWeek = byWeek,
        People = shape.AsksPeople ? Right(form.People, nameof(form.People), state) ?? 1 : 1,
        Days = shape.Unit == BlockUnit.Day ? Right(form.Days, nameof(form.Days), state) : null,
        Invoice = shape.Unit == BlockUnit.InvoiceShare ? Right(form.Invoice, nameof(form.Invoice), state) : null,
        Cost = shape.AsksCost && (!shape.MayBeCost || (form.Hours is null && byWeek is null)) ? Right(form.Cost, nameof(form.Cost), state) : null,
        Subsidy = shape.AsksSubsidy ? Right(form.Subsidy, nameof(form.Subsidy), state) : null,
        SupervisionOffered = shape.AsksPlace ? Right(form.SupervisionPerWeek, nameof(form.SupervisionPerWeek), state) : null,
        Recognition = shape.AsksPlace ? DecisionText.Term<Recognition>(form.Recognition ?? "") ?? Recognition.Unchecked : null,
    };

    /// <summary>The stretches between interruptions, where there are any.</summary>
    private EffortFacts Interrupted(EffortFacts entered, ClaimForm form, ClaimShape shape, ModelStateDictionary state)
    {
        if (!shape.AsksBreaks || string.IsNullOrWhiteSpace(form.Breaks) || form.From is not { } from || LastDay(form) is not { } to || to < from)
            return entered;
        var (periods, wrong) = PlacementBreaks.Periods(form.Breaks, from, to, entered.HoursPerWeek);
        if (periods is null) state.AddModelError(nameof(form.Breaks), texts["BreaksUnreadable", wrong]);
        return periods is null
            ? entered
            : entered with { From = null, To = null, Weeks = null, Hours = null, ByWeek = null, HoursPerWeek = null, Periods = periods };
    }

    /// <summary>The last day, worked out from the weeks when it was not given.</summary>
    internal static LocalDate? LastDay(ClaimForm form) => form switch
    {
        { From: { } from, Weeks: > 0 and < 5000 and var weeks } => from.PlusDays((weeks * DaysInWeek) - 1),
        { To: { } to } => to,
        _ => form.From,
    };

    private async Task<PersonOfClaim> KeyAsync(
        ClaimForm form, Contract contract, Claim? before, Claim? followed, ClaimShape shape, CancellationToken token)
    {
        if (!shape.IsAboutPerson) return new(null, false);
        KnownPerson? agreement = shape.AsksAgreement && (form.Agreement ?? "").Any(char.IsLetterOrDigit)
            ? await persons.OfPracticeAgreementAsync(contract, form.Agreement!, token)
            : null;
        if (followed is { Facts: { PersonKey: { } same } first })
        {
            var other = agreement?.Key ?? before?.Facts.AgreementKey;
            return new(same, other is not null || first.HasPracticeAgreement, other);
        }

        if (agreement is { } known) return new(known.Key, true, known.Own == known.Key ? null : known.Own);
        if (before is { Facts: { HasPracticeAgreement: true, PersonKey: { } kept } facts } && shape.AsksAgreement) return new(kept, true, facts.AgreementKey);
        return string.IsNullOrWhiteSpace(form.OwnReference)
            ? new(null, false)
            : new((await persons.OfReferenceAsync(contract, form.OwnReference, token)).Key, false);
    }

    private void CheckPeriod(ClaimForm form, ClaimShape shape, ModelStateDictionary state)
    {
        if (!shape.AsksPeriod) return;
        if (form is { To: null, Weeks: null } && !IsWrong(state, nameof(form.To)) && !IsWrong(state, nameof(form.Weeks)))
            Fault(state, nameof(form.Weeks), "PeriodMissing");
        if (form is { To: not null, Weeks: not null }) Fault(state, nameof(form.To), "PeriodTwice");
        if (form is not { From: { } from, To: { } to }) return;
        if (to < from) Fault(state, nameof(form.To), "PeriodBackwards");
        if (to > from.PlusYears(MostYears)) Fault(state, nameof(form.To), "PeriodTooLong");
    }

    private void CheckNumbers(ClaimForm form, ClaimShape shape, BuildingBlock? block, ModelStateDictionary state)
    {
        if (shape.AsksHoursPerWeek && block is not null && shape.CountsHours(block) && form.HoursPerWeek is null)
            Missing(state, nameof(form.HoursPerWeek));
        if (form.HoursPerWeek is { } weekly && (weekly <= Ratio.Zero || weekly > MostHoursPerWeek))
            Fault(state, nameof(form.HoursPerWeek), "HoursPerWeekRange");
        var isWithoutHours = form.Hours is null && string.IsNullOrWhiteSpace(form.ByWeek);
        if (shape.AsksHours && isWithoutHours && (shape.NeedsHours || (shape.MayBeCost && form.Cost is null))) Missing(state, nameof(form.Hours));
        if (form.Hours is { } hours && (hours <= Ratio.Zero || hours > MostHours)) Fault(state, nameof(form.Hours), "HoursRange");
        if (shape.Unit == BlockUnit.Day && form.Days is null) Missing(state, nameof(form.Days));
        if (shape.Unit == BlockUnit.InvoiceShare) Amount(form.Invoice, nameof(form.Invoice), state);
        if (shape.AsksCost && (!shape.MayBeCost || form.Cost is not null) && !IsWageAlone(form, shape)) Amount(form.Cost, nameof(form.Cost), state);
    }

    /// <summary>Costs that are wages alone.</summary>
    private static bool IsWageAlone(ClaimForm form, ClaimShape shape) =>
        form.Cost is null && shape.AsksWage && form.Has("wage");

    /// <summary>What stands beside the facts: a proposal with what it is about, and the supervision that is offered.</summary>
    private void CheckBeside(ClaimForm form, ClaimShape shape, ModelStateDictionary state)
    {
        if (shape.AsksProposal && string.IsNullOrWhiteSpace(form.Description)) Missing(state, nameof(form.Description));
        if (shape.AsksProposal && form.Proposal is not null) Amount(form.Proposal, nameof(form.Proposal), state);
        if (shape.AsksPlace && form.SupervisionPerWeek is { } hours && (hours.IsNegative || hours > MostHoursPerWeek))
            Fault(state, nameof(form.SupervisionPerWeek), "SupervisionRange");
        if (shape.AsksPlace && form.QualificationDay < form.From) Fault(state, nameof(form.QualificationDay), "QualificationBackwards");
    }

    private void CheckSubsidy(ClaimForm form, ClaimShape shape, ModelStateDictionary state)
    {
        if (!shape.AsksSubsidy) return;
        if (form.Subsidy is not null) Amount(form.Subsidy, nameof(form.Subsidy), state);
        else if (!string.IsNullOrWhiteSpace(form.Instrument)) Missing(state, nameof(form.Subsidy));
        if (form.Subsidy is not null && string.IsNullOrWhiteSpace(form.Instrument)) Fault(state, nameof(form.Instrument), "InstrumentMissing");
    }

    private void Amount(Money? amount, string field, ModelStateDictionary state)
    {
        if (amount is null) Missing(state, field);
        else if (amount <= Money.Zero || amount > Money.OfEuros(100_000_000)) Fault(state, field, "AmountRange");
    }

    private List<Ratio>? ByWeek(ClaimForm form, ClaimShape shape, ModelStateDictionary state)
    {
        if (!shape.AsksByWeek || string.IsNullOrWhiteSpace(form.ByWeek)) return null;
        var lines = form.ByWeek.Split(['\n', ';'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var hours = lines.Select(HoursText.Parse).ToList();
        var wrong = hours.FindIndex(each => each is not { IsNegative: false } week || week > Ratio.Of(DecisionText.HoursInWeek));
        if (wrong >= 0) state.AddModelError(nameof(form.ByWeek), texts["ByWeekUnreadable", wrong + 1]);
        return wrong >= 0 || hours.Count > 520 ? null : [.. hours.OfType<Ratio>()];
    }

    private void Missing(ModelStateDictionary state, string field)
    {
        if (!IsWrong(state, field)) Fault(state, field, field + "Missing");
    }

    /// <summary>The value, unless its field was found wrong.</summary>
    private static T? Right<T>(T? value, string field, ModelStateDictionary state)
        where T : struct => IsWrong(state, field) ? null : value;

    private static bool IsWrong(ModelStateDictionary state, string field) => state.TryGetValue(field, out var entry) && entry.Errors.Count > 0;

    private void Fault(ModelStateDictionary state, string field, string key) => state.AddModelError(field, texts[key]);

    /// <summary>Who a claim is about, without a name.</summary>
    /// <param name="IsAgreement">Whether overlap across contractors can be checked.</param>
    /// <param name="Agreement">The key of another agreement of the same placement; null without one.</param>
    private readonly record struct PersonOfClaim(string? Key, bool IsAgreement, string? Agreement = null);
}
