using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Endings;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Endings;

/// <summary>Reads the final statement and the letters of a contract.</summary>
public sealed class StatementQueries(SroiDbContext data, CurrentUserHolder current, EndingQueries endings, EndingDesk desk,
    IStringLocalizer<EndingsTexts> texts)
{
    private static readonly LocalDate LastDay = new(9999, 12, 31);

    internal async Task<StatementPage?> StatementAsync(Guid id, string pdf, CancellationToken token)
    {
        if (await endings.ContractAsync(id, token) is not { } contract) return null;
        var reading = await desk.ReadAsync(data, contract, token);
        return new StatementPage
        {
            Contract = contract, Company = await endings.CompanyAsync(contract, token), Authority = await AuthorityAsync(contract, token),
            Policy = desk.VersionOf(contract),
            Why = contract.Outcome is { Name: nameof(Obligated) } owed ? owed.Derivation() : null,
            Lines = await LinesAsync(id, token), Decision = reading.Decision,
            Today = endings.Today, Pdf = pdf,
        };
    }

    /// <summary>The letter of a step; null for a step without a letter, or that the person does not see.</summary>
    internal async Task<LetterPage?> LetterAsync(Guid id, Guid step, string pdf, string back, CancellationToken token)
    {
        if (await endings.ContractAsync(id, token) is not { } contract) return null;
        var row = await data.Set<EndingRow>().AsNoTracking().SingleOrDefaultAsync(each => each.Id == step && each.ContractId == id, token);
        if (row is null || !HasLetter(row.Step)) return null;
        var then = await data.LedgerEntries.StandingAsync(id, LastDay, row.RecordedAt, token);
        return new LetterPage(
            contract, await endings.CompanyAsync(contract, token), await AuthorityAsync(contract, token), row, then.Obligation, then.Credited,
            desk.VersionOf(contract), await SanctionAsync(row, token), pdf, back);
    }

    /// <summary>Whether the municipality writes a letter about it.</summary>
    internal static bool HasLetter(EndingStep step) => step is not (EndingStep.Reported or EndingStep.EffortTold or EndingStep.HearingHeld);

    private async Task<List<StatementLine>> LinesAsync(Guid id, CancellationToken token)
    {
        var rows = await (from entry in data.LedgerEntries.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts)
                          where entry.ContractId == id
                          join claim in data.Claims on entry.ClaimId equals (Guid?)claim.Id into claims
                          from claim in claims.DefaultIfEmpty()
                          orderby entry.Sequence
                          select new { Entry = entry, Reference = claim!.Facts.OwnReference, Block = claim!.Facts.BlockCode }).ToListAsync(token);
        var (balance, lines) = (Money.Zero, new List<StatementLine>());
        foreach (var row in rows)
        {
            if (row.Entry.Book == Book.Effort) balance += row.Entry.Amount;
            var about = row.Reference is { Length: > 0 } reference ? $"{reference} ({row.Block})" : null;
            lines.Add(new(
                row.Entry.Id, row.Entry.EffectiveOn, row.Entry.Kind, row.Entry.Book, row.Entry.Amount, balance, about,
                texts["Why." + row.Entry.Why] is { ResourceNotFound: false } known ? known.Value : row.Entry.Why));
        }

        return lines;
    }

    /// <summary>The derivation behind the sanction or waiver that was booked with this step.</summary>
    private async Task<Derivation?> SanctionAsync(EndingRow row, CancellationToken token)
    {
        if (row.Step is not (EndingStep.SanctionImposed or EndingStep.Waived or EndingStep.FaultExcused)) return null;
        var receipt = await (from entry in data.LedgerEntries.AsNoTracking()
                             where entry.ContractId == row.ContractId && entry.RecordedAt == row.RecordedAt
                                 && (entry.Kind == EntryKind.SanctionImposed || entry.Kind == EntryKind.Waived)
                             join kept in data.Receipts on entry.Id equals kept.EntryId
                             select kept).FirstOrDefaultAsync(token);
        return receipt?.Derivation();
    }

    private Task<string> AuthorityAsync(Contract contract, CancellationToken token) =>
        data.Authorities.Where(row => row.Id == contract.AuthorityId).Select(row => row.Name).SingleAsync(token);
}
