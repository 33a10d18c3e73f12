using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Recognitions;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;
using SroiTracker.Web.Data.Recognitions;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Imports;

/// <summary>
/// Brings a list of recognised training companies in: all of it, or nothing. What is known changes to what the list says; what the list leaves
/// out stays, because missing from it is no proof. A second time changes nothing.
/// </summary>
public sealed class RecognitionImport(SroiDbContext db, WriteTransaction writes) : IRegisterImport
{
    private const int MostRemarks = 50;
    private const int MostRows = 50_000;

    public async Task<RegisterImportResult> RunAsync(RegisterFile file, CancellationToken token)
    {
        var read = RecognitionRows.Read(await file.ReadAsync(token, MostRows));
        if (read.IsBlocked) return RegisterImportResult.Refused(read.Faults);
        var remarks = read.Faults.Concat(await UnknownAsync(read.Rows, token)).ToList();
        if (file.IsTrial) return new(await TryAsync(read.Rows, token), remarks, false) { TakesOver = true };
        var lines = await writes.RunAsync(db, file.Change, async trail =>
        {
            var (kept, isChanged) = await KeepAsync(read.Rows, token);
            if (isChanged)
            {
                trail.Note("recognitions.imported", new("recognitions", Guid.Empty, file.OwnAuthority), null, new { rows = read.Rows.Count });
                db.Add(OutboxRow.Of(OutboxKinds.Withdrawals, "{}", file.Change.When));
                db.Add(OutboxRow.Of(OutboxKinds.Match, "{}", file.Change.When));
            }
            else
            {
                trail.Abandon();
            }

            return kept;
        }, token);
        return new(lines, remarks, true) { TakesOver = true };
    }

    private async Task<List<ImportedLine>> TryAsync(IReadOnlyList<RecognitionLine> rows, CancellationToken token)
    {
        var (lines, _) = await KeepAsync(rows, token);
        db.ChangeTracker.Clear();
        return lines;
    }

    private async Task<List<ImportFault>> UnknownAsync(IReadOnlyList<RecognitionLine> rows, CancellationToken token)
    {
        var known = (await db.Set<QualificationRow>().AsNoTracking().Select(row => row.Crebo).ToListAsync(token)).ToHashSet(StringComparer.Ordinal);
        return [.. rows.Where(row => !known.Contains(row.Crebo.Digits)).Take(MostRemarks)
            .Select(row => new ImportFault(row.Row, "crebocode", null, row.Crebo.Digits, ImportFaultCode.CreboUnknown, [row.Crebo.Digits],
                IsBlocking: false))];
    }

    private async Task<(List<ImportedLine> Lines, bool IsChanged)> KeepAsync(IReadOnlyList<RecognitionLine> rows, CancellationToken token)
    {
        var companies = await db.Set<TrainingCompany>().ToDictionaryAsync(row => row.SbbId, StringComparer.Ordinal, token);
        var recognitions = await db.Set<RecognitionRow>().ToDictionaryAsync(row => (row.TrainingCompanyId, row.Crebo, row.FromDay), token);
        var lines = new List<ImportedLine>();
        foreach (var row in rows)
        {
            var (company, isNewCompany, isOtherCompany) = CompanyOf(row, companies);
            var state = ImportedState.New;
            if (recognitions.TryGetValue((company.Id, row.Crebo, row.From), out var known))
            {
                state = (known.UntilDay, known.WithdrawnOn) == (row.Until, row.WithdrawnOn) && !isOtherCompany
                    ? ImportedState.Same : ImportedState.Changed;
                (known.UntilDay, known.WithdrawnOn) = (row.Until, row.WithdrawnOn);
            }
            else
            {
                var added = new RecognitionRow { TrainingCompanyId = company.Id, Crebo = row.Crebo, FromDay = row.From, UntilDay = row.Until,
                    WithdrawnOn = row.WithdrawnOn };
                recognitions.Add((company.Id, row.Crebo, row.From), added);
                db.Add(added);
            }

            lines.Add(new(row.Row, $"{row.SbbId} {row.Crebo.Digits}", isNewCompany ? ImportedState.New : state));
        }

        return (lines, lines.Exists(line => line.State != ImportedState.Same));
    }

    private (TrainingCompany Company, bool IsNew, bool IsChanged) CompanyOf(RecognitionLine row, Dictionary<string, TrainingCompany> companies)
    {
        if (!companies.TryGetValue(row.SbbId, out var company))
        {
            company = new TrainingCompany
            {
                Id = RowId.New(), SbbId = row.SbbId, Name = row.Name, PlainName = EstablishmentLikeness.Plain(row.Name),
                Postcode = row.Postcode, HouseNumber = row.HouseNumber, Town = row.Town, Kvk = row.Kvk,
            };
            companies.Add(row.SbbId, company);
            db.Add(company);
            return (company, true, false);
        }

        var isChanged = (company.Name, company.Postcode, company.HouseNumber, company.Town, company.Kvk) != row.Establishment;
        (company.Name, company.PlainName) = (row.Name, EstablishmentLikeness.Plain(row.Name));
        (company.Postcode, company.HouseNumber, company.Town, company.Kvk) = (row.Postcode, row.HouseNumber, row.Town, row.Kvk);
        return (company, false, isChanged);
    }
}
