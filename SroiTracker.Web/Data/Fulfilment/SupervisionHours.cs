using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Supervision;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Fulfilment;

/// <summary>One approved claim of supervision: the hours that were given, and those that count after the caps of its policy.</summary>
/// <param name="WithEarlier">Whether hours that were approved before are in both.</param>
public sealed record CountedClaim(
    Guid Id, string Reference, Guid ContractId, string Contract, LocalDate From, LocalDate To, Ratio Given, Ratio Counted, bool WithEarlier);

/// <summary>The supervision hours of one contractor, with what counts of the hours that were approved.</summary>
public sealed record SupervisionAccount(SupervisionBank Bank, IReadOnlyList<CountedClaim> Counted);

/// <summary>Reads the supervision hours of a contractor: one query for what it offered, one for what its efforts promise and gave.</summary>
public static class SupervisionHours
{
    private const string Promise = "\"supervisionOffered\"";
    private static readonly string Supervision = nameof(BlockKind.Supervision);
    /// <summary>The account, of the claims that the person may see.</summary>
    /// <param name="visible">The claims that the person may see.</param>
    public static async Task<SupervisionAccount> OfAsync(SroiDbContext data, IQueryable<Claim> visible, Guid contractor, CancellationToken token)
    {
        var rows = await RowsAsync(data, ClaimSearch.Counting(data, visible), contractor, token);
        var given = rows.Where(row => row.Kind == Supervision).ToList();
        var bank = new SupervisionBank(
            await OffersAsync(data, contractor, token),
            [.. rows.Where(row => row.Kind != Supervision).SelectMany(row => SupervisionRules.Promised(ClaimCase.Facts(row.Json), row.From, row.To))],
            [.. given.SelectMany(Given)]);
        return new(bank, [.. given.Where(row => ClaimStates.Credited.Contains(row.State)).Select(CountedOf)]);
    }

    /// <summary>
    /// The weeks of a place in which the contractor promises more than it offers, the place itself included; empty for an effort that
    /// promises nothing.
    /// </summary>
    /// <param name="visible">The claims that the person may see.</param>
    public static async Task<IReadOnlyList<OverdrawnWeeks>> OverdrawnByAsync(
        SroiDbContext data, IQueryable<Claim> visible, Guid contractor, Claim place, CancellationToken token)
    {
        if (place.Facts is not { FromDay: { } from, ToDay: { } to } facts || to < from || facts.Kind == Supervision) return [];
        var promised = SupervisionRules.Promised(ClaimCase.Facts(facts.Json), from, to);
        if (promised.Count == 0) return [];
        var (bank, _) = await OfAsync(data, visible.Where(claim => claim.Id != place.Id && claim.Id != place.CorrectsId), contractor, token);
        var (first, last) = (SupervisionBank.MondayOf(from), SupervisionBank.MondayOf(to));
        var weeks = (bank with { Promised = [.. bank.Promised, .. promised] }).Weeks(first, (Period.DaysBetween(first, last) / Year.DaysInWeek) + 1);
        return SupervisionBank.Overdrawn(weeks);
    }

    private static IReadOnlyList<HourStretch> Given(Row row) => SupervisionRules.Given(ClaimCase.Facts(row.Json), row.From, row.To);

    private static CountedClaim CountedOf(Row row)
    {
        var given = Given(row).Aggregate(Ratio.Zero, (sum, each) => sum + each.Hours);
        var counted = CountedHours.Of(StepsJson.Read(row.Steps)) ?? new(given, given, WithEarlier: false);
        return new(row.Id, row.Reference, row.ContractId, row.Contract, row.From, row.To, counted.Given, counted.Counted, counted.WithEarlier);
    }

    private static async Task<IReadOnlyList<HourOffer>> OffersAsync(SroiDbContext data, Guid contractor, CancellationToken token)
    {
        var said = await data.Set<SupervisionOffer>().AsNoTracking().Where(offer => offer.ContractorId == contractor)
            .OrderBy(offer => offer.RecordedAt).ThenBy(offer => offer.Id)
            .Select(offer => new { offer.RecordedAt, offer.Until, offer.HoursPerWeek }).ToListAsync(token);
        return said.ConvertAll(offer => new HourOffer(
            DutchDay.Of(offer.RecordedAt), offer.Until, offer.HoursPerWeek is { } hours ? Ratio.Of(hours) : null));
    }

    private static async Task<List<Row>> RowsAsync(SroiDbContext data, IQueryable<Claim> claims, Guid contractor, CancellationToken token) =>
        await (
            from claim in claims
            join contract in data.Contracts on claim.ContractId equals contract.Id
            where contract.ContractorId == contractor && claim.Facts.FromDay != null
                && (claim.Facts.Kind == Supervision || claim.Facts.Json.Contains(Promise))
            orderby claim.Facts.FromDay, claim.Id
            select new Row(
                claim.Id, claim.Facts.Kind, claim.Facts.OwnReference, claim.ContractId, contract.Reference, claim.State, claim.Facts.FromDay!.Value,
                claim.Facts.ToDay ?? claim.Facts.FromDay!.Value, claim.Facts.Json, claim.Facts.Kind == Supervision ? claim.Expected.Steps : null))
        .ToListAsync(token);

    private sealed record Row(
        Guid Id, string Kind, string Reference, Guid ContractId, string Contract, ClaimState State, LocalDate From, LocalDate To, string Json,
        string? Steps);
}
