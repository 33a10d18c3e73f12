using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>The efforts of one contract as a table: those that the person may see, the earliest first.</summary>
public sealed class ClaimTable(SroiDbContext data, CurrentUserHolder current, IStringLocalizer<FulfilmentTexts> texts)
{
    private static readonly string[] Heads =
    [
        "kenmerk", "soort", "bouwblok", "crebo", "stand", "eerste_dag", "laatste_dag", "verwacht", "goedgekeurd", "ingediend_op", "beoordeeld_op", "inspanning",
    ];

    /// <summary>The table; null when the contract is not for this person.</summary>
    internal async Task<ExportTable?> OfAsync(Guid contract, CancellationToken token) =>
        await data.Contracts.VisibleTo(current.Required.Viewer).AnyAsync(row => row.Id == contract, token) ? new(Heads, RowsAsync(contract)) : null;

    private async IAsyncEnumerable<object?[]> RowsAsync(Guid contract)
    {
        var claims = data.Claims.AsNoTracking().VisibleTo(current.Required.Viewer, data.Contracts).Where(claim => claim.ContractId == contract)
            .OrderBy(claim => claim.Facts.FromDay).ThenBy(claim => claim.Id);
        await foreach (var claim in claims.AsAsyncEnumerable()) yield return Row(claim);
    }

    private object?[] Row(Claim claim) =>
    [
        claim.Facts.OwnReference, texts["Kind" + claim.Facts.Kind].Value, claim.Facts.BlockCode, claim.Facts.Crebo?.ToString(),
        texts["State" + claim.State].Value, claim.Facts.FromDay, claim.Facts.ToDay, claim.Expected.Amount, claim.Approved,
        claim.SubmittedAt is { } submitted ? DutchDay.Of(submitted) : null, claim.JudgedAt is { } judged ? DutchDay.Of(judged) : null, claim.Id,
    ];
}
