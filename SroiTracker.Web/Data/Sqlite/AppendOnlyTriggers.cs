using Microsoft.EntityFrameworkCore.Migrations;

namespace SroiTracker.Web.Data.Sqlite;

/// <summary>
/// The database itself refuses to change or remove rows that only grow. The first migration calls <see cref="Create"/>.
/// </summary>
internal static class AppendOnlyTriggers
{
    /// <summary>Tables of the first migration of which no column of any row ever changes.</summary>
    internal static readonly string[] Tables = ["ledger_entry", "audit_line", "recorded_decision", "amendment", "exemption"];

    /// <summary>Such tables that later migrations added; each calls <see cref="CreateFor"/>.</summary>
    internal static readonly string[] LaterTables =
    [
        "contract_party", "policy_published", "action_change", "action_claim", "training_company_link",
        "school_count", "agreed_count", "agreed_source", "agreed_signature", "match_weights", "supervision_offer",
        "scenario", "programme_profile", "claim_statement",
        "pool_offer", "pool_filling", "pool_demand", "pool_allocation",
        "pitch", "pitch_sending", "pitch_reaction", "pitch_outcome",
        "action_figure", "action_party", "self_check",
        "approach_version", "approach_note", "ending_step", "deadline_event",
        "confirmation", "confirmation_answer",
        "agreement", "agreement_version", "agreement_part", "agreement_party", "agreement_step", "agreement_booking", "balance_transfer",
        "talk_message", "contact_rhythm", "letter_template",
        "evidence_term", "evidence_destruction_line",
    ];

    /// <summary>Columns of a receipt that never change; facts, steps and salt may only become empty, all at once.</summary>
    internal static readonly string[] ReceiptColumns =
    [
        "entry_id",
        "policy",
        "valid_from",
        "policy_hash",
        "engine",
        "outcome",
        "cents",
        "facts_commitment",
        "steps_commitment",
    ];

    // "INSERT OR REPLACE" removes what stands in its way without asking the other triggers.
    private const string LedgerKeys =
        "id = NEW.id OR (contract_id = NEW.contract_id AND sequence = NEW.sequence) OR reverses_id = NEW.reverses_id "
        + "OR (claim_id = NEW.claim_id AND kind = 'CreditBooked' AND NEW.kind = 'CreditBooked')";

    internal static void Create(MigrationBuilder migration)
    {
        foreach (var sql in Statements())
            migration.Sql(sql);
    }

    internal static void CreateFor(MigrationBuilder migration, string table)
    {
        foreach (var sql in OfTable(table))
            migration.Sql(sql);
    }

    internal static IEnumerable<string> Statements()
    {
        foreach (var sql in Tables.SelectMany(OfTable))
            yield return sql;

        var kept = string.Join(" AND ", ReceiptColumns.Select(column => $"NEW.{column} IS OLD.{column}"));
        var erased = "NEW.facts IS NULL AND NEW.steps IS NULL AND NEW.salt IS NULL";
        yield return Refuse("receipt", "update", "BEFORE UPDATE", $"WHEN NOT ({kept} AND {erased})");
        yield return Refuse("receipt", "delete", "BEFORE DELETE");
        yield return Refuse("receipt", "replace", "BEFORE INSERT", WhenTaken("receipt", "entry_id = NEW.entry_id"));
    }

    private static string[] OfTable(string table) =>
    [
        Refuse(table, "update", "BEFORE UPDATE"),
        Refuse(table, "delete", "BEFORE DELETE"),
        Refuse(table, "replace", "BEFORE INSERT", WhenTaken(table, KeysOf(table))),
    ];

    private static string KeysOf(string table) => table switch
    {
        "ledger_entry" => LedgerKeys,
        "policy_published" => "id = NEW.id OR (folder = NEW.folder AND valid_from = NEW.valid_from)",
        "match_weights" => "id = NEW.id OR (authority_id = NEW.authority_id AND number = NEW.number)",
        "letter_template" => "id = NEW.id OR (authority_id = NEW.authority_id AND code = NEW.code AND number = NEW.number)",
        "action_claim" => "id = NEW.id OR (action_id = NEW.action_id AND claim_id = NEW.claim_id)",
        "pitch_sending" => "id = NEW.id OR (pitch_id = NEW.pitch_id AND contractor_id = NEW.contractor_id)",
        "pitch_outcome" => "id = NEW.id OR pitch_id = NEW.pitch_id",
        "programme_profile" => "id = NEW.id OR (region = NEW.region AND crebo = NEW.crebo AND number = NEW.number)",
        "action_figure" => "id = NEW.id OR (action_id = NEW.action_id AND moment = NEW.moment)",
        "approach_version" => "id = NEW.id OR (contract_id = NEW.contract_id AND number = NEW.number)",
        "approach_note" => "id = NEW.id OR (version_id = NEW.version_id AND kind <> 'Message' AND NEW.kind <> 'Message')",
        "confirmation_answer" => "id = NEW.id OR confirmation_id = NEW.confirmation_id",
        "agreement_version" => "id = NEW.id OR (agreement_id = NEW.agreement_id AND number = NEW.number)",
        "agreement_part" => "id = NEW.id OR (version_id = NEW.version_id AND contract_id = NEW.contract_id)",
        "agreement_party" => "id = NEW.id OR (version_id = NEW.version_id AND kind = NEW.kind AND party_id = NEW.party_id)",
        "agreement_booking" => "entry_id = NEW.entry_id",
        "balance_transfer" => "id = NEW.id OR takes_back_id = NEW.takes_back_id",
        _ => "id = NEW.id",
    };

    private static string WhenTaken(string table, string keys) => $"WHEN EXISTS (SELECT 1 FROM {table} WHERE {keys})";

    private static string Refuse(string table, string name, string moment, string condition = "") =>
        $"CREATE TRIGGER tr_{table}_no_{name} {moment} ON {table} {condition} "
        + $"BEGIN SELECT RAISE(ABORT, '{table} only grows'); END;";
}
