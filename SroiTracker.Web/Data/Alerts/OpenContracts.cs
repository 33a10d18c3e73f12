using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Alerts;

/// <summary>The contracts of the register that still have something to do on a day, with what one internship is worth under their own
/// table.</summary>
public sealed class OpenContracts(SroiDbContext db, PolicyBook book, FigureTables tables) : IOpenObligations
{
    private static readonly ContractState[] Working =
    [
        ContractState.Registered, ContractState.Contacted, ContractState.PlanSubmitted, ContractState.PlanAgreed,
        ContractState.Running, ContractState.Recovery,
    ];

    public IAsyncEnumerable<OpenObligation> ReadAsync(LocalDate today, CancellationToken token) => ReadAsync(db.Contracts, today, token);

    /// <summary>Of these contracts only, for a screen that shows what one person may see.</summary>
    public async IAsyncEnumerable<OpenObligation> ReadAsync(
        IQueryable<Contract> contracts, LocalDate today, [EnumeratorCancellation] CancellationToken token)
    {
        var weeks = tables.Weights().PlacementWeeks;
        var earlier = await EarlierAsync(token);
        var recognised = await KnownRecognitions.OfAllAsync(db, today, token);
        var room = await SupervisionOffers.RoomAsync(db, today, token);
        var offering = await OfferingCompanies.OnAsync(db, today, token);
        var worth = new Dictionary<(string, LocalDate), (Money? Value, IReadOnlyList<RuleStep> Steps)>();
        await foreach (var row in Open(contracts, today).AsAsyncEnumerable().WithCancellation(token))
        {
            var (value, steps) = Worth(row.Policy, row.PolicyDay, weeks, worth);
            yield return new OpenObligation
            {
                Contract = new ContractId(row.Id),
                Contractor = new ContractorId(row.ContractorId),
                Authority = new AuthorityId(row.AuthorityId),
                Adviser = row.AdviserId is { } adviser ? new UserId(adviser) : null,
                Region = LabourMarketRegionCode.Parse(row.Region),
                Cpv = row.Cpv,
                Title = row.Title,
                Sbi = row.Sbi,
                SupervisionRoom = room.TryGetValue(row.ContractorId, out var places) ? places : null,
                OffersPlaces = offering.Has(row.ContractorId, row.Contractor),
                Outstanding = row.Outstanding,
                EndDay = row.EndOn,
                PlaceValue = value,
                PlaceValueSteps = steps,
                RecognisedFor = recognised.GetValueOrDefault((row.AuthorityId, row.ContractorId)),
                EarlierPlacements = earlier.GetValueOrDefault(row.Id, []),
            };
        }
    }

    private IQueryable<OpenRow> Open(IQueryable<Contract> contracts, LocalDate today)
    {
        return from contract in contracts.AsNoTracking()
               join contractor in db.Contractors on contract.ContractorId equals contractor.Id
               join place in db.Municipalities on contract.Facts.MunicipalityCode equals place.Code into places
               from municipality in places.DefaultIfEmpty()
               where Working.Contains(contract.State)
                   && contract.Outstanding > Money.Zero
                   && (contract.Days.EndOn == null || contract.Days.EndOn >= today)
               orderby contract.Id
               select new OpenRow(
                   contract.Id, contract.AuthorityId, contract.ContractorId, contract.AdviserId,
                   contract.Facts.WorkRegionCode ?? municipality!.RegionCode, contract.Facts.Cpv, contract.Title, contractor.Sbi,
                   contract.Outstanding, contract.Days.EndOn, contract.Outcome.PolicyFolder, contract.Outcome.PolicyDay, contractor.Name);
    }

    /// <summary>One internship of the usual length and full time; null when the table leaves a question.</summary>
    private (Money?, IReadOnlyList<RuleStep>) Worth(
        string? folder, LocalDate? day, int weeks, Dictionary<(string, LocalDate), (Money?, IReadOnlyList<RuleStep>)> known)
    {
        if (folder is null || day is not { } from || book.InForceOn(folder, from) is not { } version) return (null, []);
        if (known.TryGetValue((folder, from), out var found)) return found;
        var hours = version.FullTimeHours.IsOpen
            ? version.FullTimeHours.Readings.Values.DefaultIfEmpty(Ratio.One).Max() : version.FullTimeHours.Value;
        var place = new EffortFacts
        {
            Select = new BlockSelection { Kind = BlockKind.Internship, Pathway = Pathway.Bol },
            Weeks = Ratio.Of(weeks),
            HoursPerWeek = hours,
        };
        var derivation = CreditRules.Derive(place, version, RecordedDecisions.None);
        return known[(folder, from)] = ((derivation.Outcome as Credited)?.Amount, derivation.Steps);
    }

    private async Task<Dictionary<Guid, Dictionary<SectorCode, int>>> EarlierAsync(CancellationToken token)
    {
        var rows = await (
            from claim in db.Claims.AsNoTracking()
            where claim.State == ClaimState.Approved || claim.State == ClaimState.PartlyApproved
            join qualification in db.Set<QualificationRow>() on (string?)(object?)claim.Facts.Crebo equals qualification.Crebo
            where qualification.Sector != null
            group claim by new { claim.ContractId, qualification.Sector } into placements
            select new { placements.Key.ContractId, placements.Key.Sector, Count = placements.Count() }).ToListAsync(token);
        return rows.GroupBy(row => row.ContractId).ToDictionary(
            contract => contract.Key,
            contract => contract.ToDictionary(row => SectorCode.Parse(row.Sector)!.Value, row => row.Count));
    }

    private sealed record OpenRow(
        Guid Id, Guid AuthorityId, Guid ContractorId, Guid? AdviserId, string? Region, CpvCode? Cpv, string Title, string? Sbi, Money Outstanding,
        LocalDate? EndOn,
        string? Policy, LocalDate? PolicyDay, string Contractor);
}
