using System.Data.Common;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Explanations;
using SroiTracker.Domain.Ledger;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Data.Ledger;

/// <summary>An entry as it stands in the file, which somebody may have changed: read without trust.</summary>
/// <param name="Entry">The entry; null when what stands there cannot be one.</param>
/// <param name="ReceiptVerifies">Whether its receipt, if it has one, is the one it was booked with.</param>
internal sealed record StoredEntry(string Id, string ContractId, long? Sequence, LedgerEntry? Entry, bool ReceiptVerifies)
{
    internal const string Select = """
        SELECT e.id, e.contract_id, e.sequence, e.book, e.kind, e.cents, e.effective_on, e.recorded_at, e.recorded_by, e.why,
               e.claim_id, e.reverses_id, e.receipt_hash, e.previous_hash, e.hash,
               r.policy, r.valid_from, r.policy_hash, r.engine, r.outcome, r.cents, r.facts, r.steps, r.salt,
               r.facts_commitment, r.steps_commitment
        FROM ledger_entry e LEFT JOIN receipt r ON r.entry_id = e.id
        ORDER BY e.contract_id, e.sequence
        """;

    internal static StoredEntry Read(DbDataReader row) =>
        new(Text(row, 0) ?? "", Text(row, 1) ?? "", row.GetValue(2) as long?, Parse(row), ReceiptOf(row));

    private static LedgerEntry? Parse(DbDataReader row)
    {
        try
        {
            var reverses = Text(row, 11) is { } reversed ? new EntryId(Guid.Parse(reversed)) : (EntryId?)null;
            return new LedgerEntry(Word<EntryKind>(row, 4), Word<Book>(row, 3), Money.OfCents(Whole(row, 5)), reverses)
            {
                Id = new(Guid.Parse(Required(row, 0))),
                Contract = new(Guid.Parse(Required(row, 1))),
                Sequence = Whole(row, 2),
                EffectiveOn = LocalDatePattern.Iso.Parse(Required(row, 6)).GetValueOrThrow(),
                RecordedAt = RecordedMoment.Of(Whole(row, 7)),
                By = Required(row, 8),
                Why = Required(row, 9),
                Claim = Text(row, 10) is { } claim ? new ClaimId(Guid.Parse(claim)) : null,
                ReceiptHash = Text(row, 12),
                PreviousHash = Required(row, 13),
                Hash = Required(row, 14),
            };
        }
        catch (Exception fault)
            when (fault is FormatException or ArgumentException or OverflowException or UnparsableValueException)
        {
            return null;
        }
    }

    private static bool ReceiptOf(DbDataReader row)
    {
        if (Text(row, 12) is not { } hash)
            return row.IsDBNull(15);
        if (row.IsDBNull(15) || LocalDatePattern.Iso.Parse(Text(row, 16) ?? "") is not { Success: true } day)
            return false;
        if (row.GetValue(20) is not (long or DBNull))
            return false;
        var receipt = new Receipt(
            Text(row, 15) ?? "",
            day.Value,
            Text(row, 17) ?? "",
            Text(row, 18) ?? "",
            Text(row, 21) ?? "",
            Text(row, 19) ?? "",
            row.GetValue(20) as long?,
            Text(row, 22) ?? ""
        );
        return ReceiptSeal.Verifies(receipt, Text(row, 24) ?? "", Text(row, 25) ?? "", Text(row, 23), hash);
    }

    private static T Word<T>(DbDataReader row, int column)
        where T : struct, Enum =>
        Required(row, column) is var text && Enum.TryParse<T>(text, out var word) && word.ToString() == text
            ? word
            : throw new FormatException(text);

    private static string Required(DbDataReader row, int column) => Text(row, column) ?? throw new FormatException();

    private static string? Text(DbDataReader row, int column) =>
        row.GetValue(column) switch
        {
            string text => text,
            DBNull => null,
            _ => "",
        };

    private static long Whole(DbDataReader row, int column) =>
        row.GetValue(column) is long whole ? whole : throw new FormatException();
}
