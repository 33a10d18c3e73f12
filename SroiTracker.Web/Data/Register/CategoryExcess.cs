using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Register;

/// <summary>Keeps booked credits within the caps of their categories when the obligation changes.</summary>
internal static class CategoryExcess
{
    /// <summary>The entries that a new obligation asks for, one a category; none when the policy caps nothing.</summary>
    internal static async Task<IReadOnlyList<EntryDraft>> DraftsAsync(
        SroiDbContext data, Contract contract, ObligationAnswer answer, LocalDate effectiveOn, string why, CancellationToken token)
    {
        if (answer is not { Asked: { } asked, Version: { Categories.Count: > 0 } version, Derivation.Outcome: Obligated { Amount: var obligation } })
            return [];
        var drafts = new List<EntryDraft>();
        foreach (var category in version.Categories)
        {
            var credited = await ClaimSearch.CreditedInAsync(data, contract.Id, version, category.Code, token);
            var question = new CapQuestion(category.Code, obligation, credited, await TakenBackAsync(data, contract.Id, category.Code, token));
            var cap = new Case("", version.Folder, asked.On, question, asked.Decisions);
            var derivation = CaseRules.Answer(cap, version).Derivation;
            if (derivation.Outcome is not Adjusted { Amount: { IsZero: false } amount }) continue;
            drafts.Add(new EntryDraft(EntryKind.CapAdjusted, Book.Effort, amount, effectiveOn,
                why) { Receipt = Receipts.Of(cap, version, derivation) });
        }

        return drafts;
    }

    private static async Task<Money> TakenBackAsync(SroiDbContext data, Guid contractId, string category, CancellationToken token)
    {
        var entries = await data.LedgerEntries.Where(entry => entry.ContractId == contractId && entry.Kind == EntryKind.CapAdjusted)
            .Join(data.Receipts, entry => entry.Id, receipt => receipt.EntryId, (entry, receipt) => new { entry.Amount, receipt.Facts })
            .ToListAsync(token);
        return entries.Where(entry => entry.Facts is { } facts && IsOf(facts, category))
            .Aggregate(Money.Zero, (sum, entry) => sum + entry.Amount);
    }

    private static bool IsOf(string facts, string category)
    {
        using var document = JsonDocument.Parse(facts);
        return CaseReader.Read(document.RootElement).Case?.Question is CapQuestion cap && cap.Category == category;
    }
}
