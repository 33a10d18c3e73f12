using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Brings a file of contracts into the register. A faulty file keeps nothing; all rows are kept in one transaction; a row whose
/// authority and reference are known already changes nothing.
/// </summary>
public sealed class ContractImport(SroiDbContext db, ContractRegister register) : IRegisterImport
{
    public async Task<RegisterImportResult> RunAsync(RegisterFile file, CancellationToken token)
    {
        var read = ContractRows.Read(await file.ReadAsync(token));
        if (read.IsBlocked) return RegisterImportResult.Refused(read.Faults);
        var places = await ImportPlaces.LoadAsync(db, token);
        var strangers = read.Rows.Where(row => file.OwnAuthority is { } own && places.AuthorityOf(row).Id != own)
            .Select(row => new ImportFault(row.Row, "opdrachtgever_naam", null, row.ClientName, ImportFaultCode.OtherAuthority, [])).ToList();
        if (strangers.Count > 0) return RegisterImportResult.Refused([.. read.Faults, .. strangers]);

        var (lines, fresh, remarks) = await CompareAsync(read.Rows, places, file, token);
        var faults = read.Faults.Concat(remarks).ToList();
        if (file.IsTrial) return new(lines, faults, false);
        if (fresh.Contracts.Count == 0) return new(lines, faults, true);
        return await register.RegisterAllAsync(fresh, file.Change, token) is Posted
            ? new(lines, faults, true)
            : RegisterImportResult.Refused([.. faults, new(0, null, null, null, ImportFaultCode.RegisterChanged, [])]);
    }

    private async Task<(List<ImportedLine> Lines, NewContracts Fresh, List<ImportFault> Remarks)> CompareAsync(
        IReadOnlyList<ContractRow> rows, ImportPlaces places, RegisterFile file, CancellationToken token)
    {
        var companies = await ImportCompanies.LoadAsync(db, token);
        var known = await KnownAsync(rows, token);
        var (lines, fresh, remarks) = (new List<ImportedLine>(), new List<NewContract>(), new List<ImportFault>());
        foreach (var row in rows)
        {
            var authority = places.AuthorityOf(row);
            if (known.TryGetValue((authority.Id, row.Reference), out var contract))
            {
                var isSame = IsSame(contract, row);
                lines.Add(new(row.Row, row.Reference, isSame ? ImportedState.Same : ImportedState.Differs));
                if (!isSame) remarks.Add(new(row.Row, "contract_kenmerk", null, row.Reference, ImportFaultCode.RowDiffers, [], IsBlocking: false));
                continue;
            }

            var entered = Enter(row, authority.Id, companies, places.CodeOf(row), file);
            var outcome = (await register.PreviewAsync(entered.Facts, entered.Days, token)).Outcome;
            lines.Add(new(row.Row, row.Reference, ImportedState.New, outcome.Name, outcome.Question, outcome.Amount));
            fresh.Add(entered);
        }

        return (lines, new($"import:{RowId.New()}", fresh, (data, trail, _) => Prepare(data, trail, places, companies)), remarks);
    }

    private static NewContract Enter(ContractRow row, Guid authorityId, ImportCompanies companies, string? code, RegisterFile file) => new()
    {
        Id = RowId.At(file.Change.When),
        AuthorityId = authorityId,
        ContractorId = companies.IdOf(row, authorityId, file.Change),
        Reference = row.Reference,
        Title = row.Title,
        Facts = new ContractFacts
        {
            Kind = row.Kind?.ToString().ToLowerInvariant(),
            Value = row.ValueExcludingVat,
            ValueSource = Enum.Parse<ValueSource>(row.ValueSource.ToString()),
            ValueFlag = FlagOf(row),
            ValueProvenance = $"{Path.GetFileName(file.Name)}, rij {row.Row}",
            OfferedPercentage = row.Percentage?.BasisPoints,
            MunicipalityCode = code,
            Cpv = row.Cpv,
            TenderReference = row.TenderReference,
            BuyerName = row.ClientName,
        },
        Days = ContractDays.Of(row.AwardedOn, row.PublishedOn, row.SignedOn, row.StartsOn, row.EndsOn),
    };

    private static ValueFlag FlagOf(ContractRow row) => row switch
    {
        { ValueExcludingVat: null } => ValueFlag.Missing,
        { ValueSource: ImportedValueSource.Unknown } => ValueFlag.NotConfirmed,
        { ValueExcludingVat: { } value } when AwardDoubts.IsPlaceholder(value) => ValueFlag.Placeholder,
        _ => ValueFlag.Usable,
    };

    private static bool IsSame(Contract contract, ContractRow row) =>
        contract.Title == row.Title && contract.Facts.Value == row.ValueExcludingVat && contract.Days.AwardOn == row.AwardedOn
        && contract.Days.EndOn == row.EndsOn && contract.Facts.Kind == row.Kind?.ToString().ToLowerInvariant();

    private static Task<string?> Prepare(SroiDbContext data, AuditTrail trail, ImportPlaces places, ImportCompanies companies)
    {
        foreach (var authority in places.Added)
        {
            data.Authorities.Add(authority);
            trail.Note("authority.registered", new("authority", authority.Id, authority.Id));
        }

        foreach (var company in companies.Added)
        {
            data.Contractors.Add(company);
            trail.Note("contractor.registered", new("contractor", company.Id, company.RegisteredBy));
        }

        return Task.FromResult<string?>(null);
    }

    private async Task<Dictionary<(Guid AuthorityId, string Reference), Contract>> KnownAsync(IReadOnlyList<ContractRow> rows,
        CancellationToken token)
    {
        var references = rows.Select(row => row.Reference).ToList();
        var contracts = await db.Contracts.AsNoTracking().Where(row => references.Contains(row.Reference)).ToListAsync(token);
        return contracts.ToDictionary(row => (row.AuthorityId, row.Reference));
    }
}
