using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Sqlite;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Data.Pool;

/// <summary>Why something was not written in the pool.</summary>
public enum PoolRefusal
{
    /// <summary>A text holds an e-mail address, a telephone number or a BSN.</summary>
    PersonalDetail,

    /// <summary>So many places are not open any more.</summary>
    NotOpen,

    /// <summary>What is offered or asked changed since the proposal was read.</summary>
    Changed,

    /// <summary>Nothing is offered or nothing is asked.</summary>
    NothingToDivide,
}

/// <summary>Writes in the pool; every row says on behalf of whom. Whether somebody speaks for the programme is for the caller.</summary>
public sealed class PoolDesk(SroiDbContext data, WriteTransaction writes, PoolBoard board, PoolTerms terms)
{
    /// <summary>Offers places; null when that went well.</summary>
    /// <param name="by">On behalf of whom; a municipality becomes known with its first offer.</param>
    public Task<PoolRefusal?> OfferAsync(
        Programme programme, Partner by, string employer, long places, LocalDate start, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                if (ContactDetail.OccursIn(employer) || CitizenServiceNumber.OccursIn(employer)) return PoolRefusal.PersonalDetail;
                await KnowAsync(by, trail, token);
                var row = new PoolOffer
                {
                    Id = NewId(change), Region = programme.Region, Crebo = programme.Crebo, Pathway = programme.Pathway, Employer = employer,
                        Places = places,
                    StartOn = start, PartnerId = by.Id, RecordedBy = Guid.Parse(change.Who), RecordedAt = change.When,
                };
                data.Add(row);
                trail.Note("pool.offered", new("pool-offer", row.Id), null, new { partner = by.Id, programme.ScopeKey, places });
                return null;
            },
            token);

    /// <summary>Asks places for a group; null when that went well.</summary>
    public Task<PoolRefusal?> AskAsync(Programme programme, Guid partner, string group, long count, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            trail =>
            {
                if (ContactDetail.OccursIn(group)
                    || CitizenServiceNumber.OccursIn(group)) return Task.FromResult<PoolRefusal?>(PoolRefusal.PersonalDetail);
                var row = new PoolDemand
                {
                    Id = NewId(change), Region = programme.Region, Crebo = programme.Crebo, Pathway = programme.Pathway, PartnerId = partner,
                        Group = group,
                    Count = count, RecordedBy = Guid.Parse(change.Who), RecordedAt = change.When,
                };
                data.Add(row);
                trail.Note("pool.asked", new("pool-demand", row.Id), null, new { partner, programme.ScopeKey, count });
                return Task.FromResult<PoolRefusal?>(null);
            },
            token);

    /// <summary>Says that places of an offer are filled, or takes them back; null when that went well.</summary>
    public Task<PoolRefusal?> FillAsync(Guid offer, Guid partner, long places, bool isWithdrawal, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                var line = (await board.OffersAsync(data.Set<PoolOffer>().AsNoTracking().Where(row => row.Id == offer), token)).SingleOrDefault();
                if (line is null || places < 1 || places > line.Open) return PoolRefusal.NotOpen;
                data.Add(new PoolFilling
                {
                    Id = NewId(change), OfferId = offer, PartnerId = partner, Places = places, IsWithdrawal = isWithdrawal,
                        RecordedBy = Guid.Parse(change.Who),
                    RecordedAt = change.When,
                });
                trail.Note(isWithdrawal ? "pool.withdrawn" : "pool.filled", new("pool-offer", offer), new { line.Open }, new { partner, places });
                return null;
            },
            token);

    /// <summary>Confirms the division that somebody read; null when that went well.</summary>
    /// <param name="read">The proposal as it was read.</param>
    public Task<PoolRefusal?> ConfirmAsync(Programme programme, string read, ChangeContext change, CancellationToken token) =>
        WriteAsync(
            change,
            async trail =>
            {
                var proposal = board.Propose(await board.OffersAsync(board.Of(programme, DutchDay.Of(change.When)), token),
                    await board.DemandAsync(programme, token));
                if (proposal.Places == 0 || proposal.Shares.Count == 0) return PoolRefusal.NothingToDivide;
                var json = PoolJson.Write(proposal);
                if (!string.Equals(json, read, StringComparison.Ordinal)) return PoolRefusal.Changed;
                var row = new PoolAllocation
                {
                    Id = NewId(change), Region = programme.Region, Crebo = programme.Crebo, Pathway = programme.Pathway, Places = proposal.Places,
                    Terms = terms.Version, Proposal = json, Why = change.Why, ConfirmedBy = Guid.Parse(change.Who), ConfirmedAt = change.When,
                };
                data.Add(row);
                trail.Note("pool.divided", new("pool-allocation", row.Id), null, new { programme.ScopeKey, proposal.Places, proposal.Violations });
                return null;
            },
            token);

    private async Task KnowAsync(Partner by, AuditTrail trail, CancellationToken token)
    {
        if (by.Kind != PartnerKind.Municipality || await data.Set<Partner>().AnyAsync(row => row.Id == by.Id, token)) return;
        var isTaken = await data.Set<Partner>().AnyAsync(row => row.Name == by.Name, token);
        data.Add(isTaken ? OwnPartner.Of(by.Id, by.Name + OwnPartner.Suffix) : by);
        trail.Note("partner.added", new("partner", by.Id), null, new { kind = by.Kind.ToString() });
    }

    private static Guid NewId(ChangeContext change) => RowId.At(change.When);

    private Task<PoolRefusal?> WriteAsync(ChangeContext change, Func<AuditTrail, Task<PoolRefusal?>> work, CancellationToken token) =>
        writes.TryAsync(data, change, work, token);
}
