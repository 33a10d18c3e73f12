using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using NodaTime;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;

namespace SroiTracker.Web.Features.Ledger;

/// <summary>The whole account at a moment as a table that leaves; who calls it has seen that the contract is visible.</summary>
internal sealed class AccountFile(SroiDbContext db, IStringLocalizer texts)
{
    private static readonly string[] Heads = ["nummer", "dag", "geboekt_op", "soort", "bedrag", "saldo", "reden", "boeking"];

    internal ExportTable Of(Guid contract, AccountMoment moment, LocalDate today) => new(Heads, RowsAsync(contract, moment, today));

    private async IAsyncEnumerable<object?[]> RowsAsync(Guid contract, AccountMoment moment, LocalDate today)
    {
        var balance = Money.Zero;
        await foreach (var entry in AccountReader.At(db, contract, moment, today).AsAsyncEnumerable())
        {
            if (entry.Book == Book.Effort) balance += entry.Amount;
            yield return
            [
                entry.Sequence, entry.EffectiveOn, DutchDay.Of(entry.RecordedAt), texts["Entry." + entry.Kind].Value, entry.Amount, balance,
                WhyText.Of(entry.Why, texts), entry.Id,
            ];
        }
    }
}
