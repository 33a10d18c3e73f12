using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Imports;

/// <summary>Brings a list of published awards into the coverage list. An award whose value cannot be used is kept with the reason.</summary>
public sealed class AwardImport(SroiDbContext db, WriteTransaction writes) : IRegisterImport
{
    private const string Source = "ted";

    public async Task<RegisterImportResult> RunAsync(RegisterFile file, CancellationToken token)
    {
        var read = AwardRows.Read(await file.ReadAsync(token));
        if (read.IsBlocked) return RegisterImportResult.Refused(read.Faults);
        var known = (await db.AwardNotices.Where(row => row.Source == Source).Select(row => row.Notice).ToListAsync(token))
            .ToHashSet(StringComparer.Ordinal);
        var rows = Named(read.Rows).ToList();
        var lines = rows.Select(row => LineOf(row.Award, row.Notice, known.Contains(row.Notice))).ToList();
        var fresh = rows.Where(row => !known.Contains(row.Notice)).Select(row => Keep(row.Award, row.Notice, file)).ToList();
        if (file.IsTrial) return new(lines, read.Faults, false);
        if (fresh.Count > 0) await SaveAsync(fresh, file, token);
        return new(lines, read.Faults, true);
    }

    /// <summary>A list may name several winners under one number; the second and later ones get a number of their own.</summary>
    private static IEnumerable<(AwardRow Award, string Notice)> Named(IEnumerable<AwardRow> rows)
    {
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var row in rows)
        {
            var count = seen[row.Reference] = seen.GetValueOrDefault(row.Reference) + 1;
            yield return (row, count == 1 ? row.Reference : $"{row.Reference}#{count}");
        }
    }

    private static ImportedLine LineOf(AwardRow award, string notice, bool isKnown) => new(
        award.Row, notice,
        isKnown ? ImportedState.Same : award.IsUsable ? ImportedState.New : ImportedState.NotUsable,
        Why: award.Obstacles.Count > 0 ? award.Obstacles[0].ToString() : null, Amount: award.IsUsable ? award.Value : null);

    private static AwardNotice Keep(AwardRow award, string notice, RegisterFile file) => new()
    {
        Id = RowId.At(file.Change.When),
        Source = Source,
        Notice = notice,
        Title = award.Title ?? notice,
        BuyerName = award.BuyerName,
        BuyerMunicipalityCode = award.BuyerMunicipality?.Text,
        ContractorName = award.ContractorName,
        ContractorKvk = award.ContractorNumber?.Kvk,
        Cpv = award.Cpv,
        Kind = award.Kind?.ToString().ToLowerInvariant(),
        PublishedOn = award.PublishedOn,
        AwardedOn = award.ConcludedOn,
        Value = award.Value,
        Currency = award.Currency,
        ValueFlag = FlagOf(award),
        IsUsable = award.IsUsable,
        WhyNot = award.Obstacles.Count > 0 ? award.Obstacles[0].ToString() : null,
        ImportedAt = file.Change.When,
    };

    private static ValueFlag FlagOf(AwardRow award) => award.Obstacles switch
    {
        [] => ValueFlag.Usable,
        [AwardDoubt.PlaceholderValue, ..] => ValueFlag.Placeholder,
        [AwardDoubt.SameTotalRepeated, ..] => ValueFlag.SharedTotal,
        [AwardDoubt.OtherCurrency, ..] => ValueFlag.OtherCurrency,
        _ when award.Value is null => ValueFlag.Missing,
        _ => ValueFlag.NotConfirmed,
    };

    private Task SaveAsync(List<AwardNotice> fresh, RegisterFile file, CancellationToken token) => writes.RunAsync(db, file.Change, async trail =>
    {
        db.AwardNotices.AddRange(fresh);
        await MatchAsync(fresh, token);
        trail.Note("awards.imported", new("award", Guid.Empty, file.OwnAuthority), null, new { count = fresh.Count });
    }, token);

    /// <summary>An award is in the register when a contract of its buyer has its number, or the same contractor, value and day.</summary>
    private async Task MatchAsync(List<AwardNotice> fresh, CancellationToken token)
    {
        var codes = fresh.Select(award => award.BuyerMunicipalityCode).OfType<string>().Distinct().ToList();
        var contracts = await (
            from contract in db.Contracts.AsNoTracking()
            join authority in db.Authorities on contract.AuthorityId equals authority.Id
            join contractor in db.Contractors on contract.ContractorId equals contractor.Id
            where codes.Contains(authority.MunicipalityCode!)
            select new
            {
                contract.Id, Code = authority.MunicipalityCode, contract.Reference, contract.Facts.TenderReference, contractor.Kvk,
                contract.Facts.Value, contract.Days.AwardOn,
            }).ToListAsync(token);
        foreach (var award in fresh)
        {
            var match = contracts.FirstOrDefault(row => row.Code == award.BuyerMunicipalityCode
                && (row.Reference == award.Notice || row.TenderReference == award.Notice
                    || (row.Kvk is not null && row.Kvk == award.ContractorKvk && row.Value == award.Value && row.AwardOn == award.AwardedOn)));
            if (match is not null) award.MatchedWith(match.Id);
        }
    }
}
