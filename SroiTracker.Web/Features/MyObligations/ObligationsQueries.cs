using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Approach;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.MyObligations;

/// <summary>Reads the contracts of the own companies.</summary>
public sealed class ObligationsQueries(SroiDbContext data, CurrentUserHolder current, IClock clock)
{
    private const int MostCards = 200;
    private const int MostClaims = 200;

    internal async Task<ObligationsPage> AllAsync(CancellationToken token)
    {
        var cards = await Cards(Own().OrderBy(contract => contract.Days.EndOn == null).ThenBy(contract => contract.Days.EndOn)
            .ThenBy(contract => contract.Id)
            .Take(MostCards)).ToListAsync(token);
        return new(await PlannedAsync(cards, token), clock.Today());
    }

    internal async Task<ObligationPage?> OneAsync(Guid id, CancellationToken token)
    {
        if (await Cards(Own().Where(contract => contract.Id == id)).SingleOrDefaultAsync(token) is not { } found) return null;
        var card = (await PlannedAsync([found], token))[0];
        var outcome = await Own().AsNoTracking().Where(contract => contract.Id == id).Select(contract => contract.Outcome).SingleAsync(token);
        return new ObligationPage(card, PaceRules.Of(card, clock.Today()), outcome.Derivation(), await ClaimsAsync(id, token),
            await Bookings(id).ToListAsync(token),
            Options(card, outcome));
    }

    /// <summary>The bookings of an own contract; empty for any other.</summary>
    internal IAsyncEnumerable<OwnBooking> Bookings(Guid id) =>
        data.LedgerEntries.VisibleTo(current.Required.Viewer, data.Contracts)
            .Where(entry => entry.ContractId == id).OrderBy(entry => entry.Sequence)
            .Select(entry => new OwnBooking(entry.Sequence, entry.EffectiveOn, entry.Kind, entry.Book, entry.Amount, entry.Why))
            .AsAsyncEnumerable();

    /// <summary>What an own contract is called; null for any other.</summary>
    internal Task<string?> ReferenceAsync(Guid id, CancellationToken token) =>
        Own().Where(contract => contract.Id == id).Select(contract => contract.Reference).SingleOrDefaultAsync(token);

    /// <summary>The cards with what their agreed plans of approach lead to.</summary>
    private async Task<List<ObligationCard>> PlannedAsync(List<ObligationCard> cards, CancellationToken token)
    {
        var plans = await AgreedPlans.NewestAsync(data, [.. cards.Select(card => card.Id)], token);
        return cards.ConvertAll(card => plans.GetValueOrDefault(card.Id) is not { } plan ? card : card with
        {
            Outlook = ForecastRules.Outlook(plan.Amounts, card.Obligation, card.Outstanding, clock.Today(), card.EndOn),
        });
    }

    private IQueryable<Contract> Own() => data.Contracts.VisibleTo(current.Required.Viewer);

    private IQueryable<Contract> Entered() => data.Contracts.VisibleTo(current.Required.ActingFor(Permission.SubmitClaims).Viewer);

    private IQueryable<ObligationCard> Cards(IQueryable<Contract> contracts) => Cards(contracts, Entered());

    private IQueryable<ObligationCard> Cards(IQueryable<Contract> contracts, IQueryable<Contract> entered) =>
        contracts.Select(contract => new ObligationCard
    {
        MayEnter = entered.Any(row => row.Id == contract.Id),
        Id = contract.Id,
        Reference = contract.Reference,
        Title = contract.Title,
        Authority = data.Authorities.Where(authority => authority.Id == contract.AuthorityId).Select(authority => authority.Name).First(),
        Company = data.Contractors.Where(company => company.Id == contract.ContractorId).Select(company => company.Name).First(),
        Outcome = contract.Outcome.Name,
        Obligation = contract.Obligation,
        Credited = contract.Credited,
        Pending = contract.Pending,
        Outstanding = contract.Outstanding,
        StartOn = contract.Days.StartOn,
        EndOn = contract.Days.EndOn,
        Asked = data.Claims.Where(claim => claim.ContractId == contract.Id && claim.State == ClaimState.QuestionAsked)
            .OrderBy(claim => claim.Id).Select(claim => (Guid?)claim.Id).FirstOrDefault(),
        Draft = data.Claims.Where(claim => claim.ContractId == contract.Id && claim.State == ClaimState.Draft)
            .OrderBy(claim => claim.Id).Select(claim => (Guid?)claim.Id).FirstOrDefault(),
        Claims = data.Claims.Count(claim => claim.ContractId == contract.Id),
    });

    private Task<List<OwnClaim>> ClaimsAsync(Guid id, CancellationToken token) =>
        data.Claims.VisibleTo(current.Required.Viewer, data.Contracts).Where(claim => claim.ContractId == id)
            .OrderByDescending(claim => claim.CreatedAt).ThenByDescending(claim => claim.Id).Take(MostClaims)
            .Select(claim => new OwnClaim(
                claim.Id, claim.Facts.OwnReference, claim.Facts.Kind, claim.State, claim.Facts.FromDay, claim.Approved ?? claim.Expected.Amount))
            .ToListAsync(token);

    private static string? Options(ObligationCard card, ObligationOutcome outcome) =>
        card.Outstanding > Money.Zero && outcome is { PolicyFolder: { } folder, PolicyDay: { } day }
            ? $"/rekentool/mogelijkheden?regeling={folder}&dag={DayText.Field(day)}&bedrag={Uri.EscapeDataString(MoneyText.Field(card.Outstanding))}"
            : null;
}
