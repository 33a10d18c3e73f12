using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "account",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    Role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    AuthorityId = table.Column<Guid>(type: "TEXT", nullable: true),
                    DisplayName = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    IsDisabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    MustChangePassword = table.Column<bool>(type: "INTEGER", nullable: false),
                    UserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedUserName = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    Email = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    NormalizedEmail = table.Column<string>(type: "TEXT", maxLength: 256, nullable: true),
                    EmailConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    PasswordHash = table.Column<string>(type: "TEXT", nullable: true),
                    SecurityStamp = table.Column<string>(type: "TEXT", nullable: true),
                    ConcurrencyStamp = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumber = table.Column<string>(type: "TEXT", nullable: true),
                    PhoneNumberConfirmed = table.Column<bool>(type: "INTEGER", nullable: false),
                    TwoFactorEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    LockoutEnd = table.Column<DateTimeOffset>(type: "TEXT", nullable: true),
                    LockoutEnabled = table.Column<bool>(type: "INTEGER", nullable: false),
                    AccessFailedCount = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_account", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "alert",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adviser_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    scope_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    area_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    segment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    raised_on = table.Column<string>(type: "TEXT", nullable: false),
                    raised_at = table.Column<long>(type: "INTEGER", nullable: false),
                    weights_version = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state_since = table.Column<string>(type: "TEXT", nullable: false),
                    state_until = table.Column<string>(type: "TEXT", nullable: true),
                    state_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_open = table.Column<bool>(type: "INTEGER", nullable: false),
                    score = table.Column<int>(type: "INTEGER", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    places = table.Column<long>(type: "INTEGER", nullable: true),
                    weeks_left = table.Column<int>(type: "INTEGER", nullable: true),
                    recognition = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    strength = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    measured_on = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    steps = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "alert_event",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alert_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", nullable: false),
                    by_account = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_alert_event", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "audit_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    who = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    action = table.Column<string>(type: "TEXT", nullable: false),
                    object_kind = table.Column<string>(type: "TEXT", nullable: false),
                    object_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    result = table.Column<string>(type: "TEXT", nullable: false),
                    before = table.Column<string>(type: "TEXT", nullable: true),
                    after = table.Column<string>(type: "TEXT", nullable: true),
                    origin = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_audit_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "authority",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    municipality_code = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_authority", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contact_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    referral_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_account = table.Column<Guid>(type: "TEXT", nullable: false),
                    contact_on = table.Column<string>(type: "TEXT", nullable: false),
                    means = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contact_line", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contractor",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    kvk = table.Column<string>(type: "TEXT", nullable: true),
                    rsin = table.Column<string>(type: "TEXT", nullable: true),
                    other_identifier = table.Column<string>(type: "TEXT", nullable: true),
                    identifier_note = table.Column<string>(type: "TEXT", nullable: true),
                    sbi = table.Column<string>(type: "TEXT", nullable: true),
                    town = table.Column<string>(type: "TEXT", nullable: true),
                    registered_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contractor", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "contractor_member",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ContractorId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_contractor_member", x => new { x.UserId, x.ContractorId });
                });

            migrationBuilder.CreateTable(
                name: "cpv_code",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    nl = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    en = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cpv_code", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "cpv_mapping",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    prefix = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    rank = table.Column<int>(type: "INTEGER", nullable: false),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    example_dossiers = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    strength = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", nullable: false),
                    valid_until = table.Column<string>(type: "TEXT", nullable: true),
                    added_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    closed_why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_cpv_mapping", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "idempotency_key",
                columns: table => new
                {
                    key = table.Column<string>(type: "TEXT", nullable: false),
                    body_hash = table.Column<string>(type: "TEXT", nullable: false),
                    answer = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_idempotency_key", x => x.key);
                });

            migrationBuilder.CreateTable(
                name: "job_slot",
                columns: table => new
                {
                    slot_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    taken_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_job_slot", x => x.slot_key);
                });

            migrationBuilder.CreateTable(
                name: "mail_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recipient = table.Column<string>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    body = table.Column<string>(type: "TEXT", nullable: false),
                    drafted_by = table.Column<string>(type: "TEXT", nullable: false),
                    drafted_at = table.Column<long>(type: "INTEGER", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mail_message", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "municipality",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", nullable: true),
                    province = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_municipality", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "outbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    payload = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    due_at = table.Column<long>(type: "INTEGER", nullable: false),
                    attempts = table.Column<int>(type: "INTEGER", nullable: false),
                    lease_owner = table.Column<Guid>(type: "TEXT", nullable: true),
                    lease_until = table.Column<long>(type: "INTEGER", nullable: true),
                    done_at = table.Column<long>(type: "INTEGER", nullable: true),
                    parked_at = table.Column<long>(type: "INTEGER", nullable: true),
                    last_error = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_outbox", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "qualification",
                columns: table => new
                {
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    level = table.Column<int>(type: "INTEGER", nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    dossier_crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    dossier = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    domain = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_qualification", x => x.crebo);
                });

            migrationBuilder.CreateTable(
                name: "recorded_decision",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    clause = table.Column<string>(type: "TEXT", nullable: false),
                    reading = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recorded_decision", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "referral",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    alert_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    message = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state_since = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_referral", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "region",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    other_names = table.Column<string>(type: "TEXT", maxLength: 300, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_region", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "sector_chamber",
                columns: table => new
                {
                    code = table.Column<string>(type: "TEXT", maxLength: 8, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_sector_chamber", x => x.code);
                });

            migrationBuilder.CreateTable(
                name: "seed_stamp",
                columns: table => new
                {
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    loaded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_seed_stamp", x => x.name);
                });

            migrationBuilder.CreateTable(
                name: "segment",
                columns: table => new
                {
                    segment = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    certainty = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_segment", x => x.segment);
                });

            migrationBuilder.CreateTable(
                name: "shortage_snapshot",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    measured_on = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shortage_snapshot", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "trade_sector",
                columns: table => new
                {
                    division = table.Column<string>(type: "TEXT", maxLength: 2, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    first_sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    second_sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_trade_sector", x => x.division);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserClaims",
                columns: table => new
                {
                    Id = table.Column<int>(type: "INTEGER", nullable: false)
                        .Annotation("Sqlite:Autoincrement", true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    ClaimType = table.Column<string>(type: "TEXT", nullable: true),
                    ClaimValue = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserClaims", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AspNetUserClaims_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserLogins",
                columns: table => new
                {
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderKey = table.Column<string>(type: "TEXT", nullable: false),
                    ProviderDisplayName = table.Column<string>(type: "TEXT", nullable: true),
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserLogins", x => new { x.LoginProvider, x.ProviderKey });
                    table.ForeignKey(
                        name: "FK_AspNetUserLogins_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "AspNetUserTokens",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "TEXT", nullable: false),
                    LoginProvider = table.Column<string>(type: "TEXT", nullable: false),
                    Name = table.Column<string>(type: "TEXT", nullable: false),
                    Value = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AspNetUserTokens", x => new { x.UserId, x.LoginProvider, x.Name });
                    table.ForeignKey(
                        name: "FK_AspNetUserTokens_account_UserId",
                        column: x => x.UserId,
                        principalTable: "account",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "contract",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reference = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    adviser_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    obligation_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    credited_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    closed_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    outstanding_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    payable_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    pending_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    ledger_sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    ledger_hash = table.Column<string>(type: "TEXT", nullable: false),
                    ledger_recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    award_on = table.Column<string>(type: "TEXT", nullable: true),
                    contract_on = table.Column<string>(type: "TEXT", nullable: true),
                    end_on = table.Column<string>(type: "TEXT", nullable: true),
                    is_award_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_contract_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_end_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_publication_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_start_assumed = table.Column<bool>(type: "INTEGER", nullable: false),
                    publication_on = table.Column<string>(type: "TEXT", nullable: true),
                    start_on = table.Column<string>(type: "TEXT", nullable: true),
                    fact_buyer_name = table.Column<string>(type: "TEXT", nullable: true),
                    fact_cpv = table.Column<string>(type: "TEXT", nullable: true),
                    fact_has_option_years_in_value = table.Column<bool>(type: "INTEGER", nullable: false),
                    fact_invoiced_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    fact_is_value_with_vat = table.Column<bool>(type: "INTEGER", nullable: false),
                    fact_kind = table.Column<string>(type: "TEXT", nullable: true),
                    fact_labour_share = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_months = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_municipality_code = table.Column<string>(type: "TEXT", nullable: true),
                    fact_offered_percentage = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_pso_step = table.Column<string>(type: "TEXT", nullable: true),
                    fact_target_group_share = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_tender_reference = table.Column<string>(type: "TEXT", nullable: true),
                    fact_value_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    fact_value_flag = table.Column<string>(type: "TEXT", nullable: false),
                    fact_value_provenance = table.Column<string>(type: "TEXT", nullable: true),
                    fact_value_source = table.Column<string>(type: "TEXT", nullable: false),
                    fact_wage_sum_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    fact_work_region_code = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_amount_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    outcome_clause = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_name = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_policy_day = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_policy_folder = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_policy_hash = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_question = table.Column<string>(type: "TEXT", nullable: true),
                    outcome_steps = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "policy_membership",
                columns: table => new
                {
                    municipality_code = table.Column<string>(type: "TEXT", nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", nullable: false),
                    to_day = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_policy_membership", x => new { x.municipality_code, x.from_day });
                    table.ForeignKey(
                        name: "fk_policy_membership_municipality_code",
                        column: x => x.municipality_code,
                        principalTable: "municipality",
                        principalColumn: "code",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "shortage_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    snapshot_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    scope_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    area_kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    area_name = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    segment = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    level = table.Column<int>(type: "INTEGER", nullable: true),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: true),
                    mark = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    published_change = table.Column<long>(type: "INTEGER", nullable: true),
                    has_change_difference = table.Column<bool>(type: "INTEGER", nullable: false),
                    precision_word = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    note = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_shortage_figure", x => x.id);
                    table.ForeignKey(
                        name: "FK_shortage_figure_shortage_snapshot_snapshot_id",
                        column: x => x.snapshot_id,
                        principalTable: "shortage_snapshot",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "amendment",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", nullable: false),
                    new_value_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    new_end_on = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_amendment", x => x.id);
                    table.ForeignKey(
                        name: "fk_amendment_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "award_notice",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    source = table.Column<string>(type: "TEXT", nullable: false),
                    notice = table.Column<string>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_name = table.Column<string>(type: "TEXT", nullable: false),
                    buyer_municipality_code = table.Column<string>(type: "TEXT", nullable: true),
                    contractor_name = table.Column<string>(type: "TEXT", nullable: true),
                    contractor_kvk = table.Column<string>(type: "TEXT", nullable: true),
                    cpv = table.Column<string>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", nullable: true),
                    published_on = table.Column<string>(type: "TEXT", nullable: true),
                    awarded_on = table.Column<string>(type: "TEXT", nullable: true),
                    value_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    currency = table.Column<string>(type: "TEXT", nullable: true),
                    value_flag = table.Column<string>(type: "TEXT", nullable: false),
                    is_usable = table.Column<bool>(type: "INTEGER", nullable: false),
                    why_not = table.Column<string>(type: "TEXT", nullable: true),
                    imported_at = table.Column<long>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_award_notice", x => x.id);
                    table.ForeignKey(
                        name: "fk_award_notice_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", nullable: false),
                    requested_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    approved_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    reason = table.Column<string>(type: "TEXT", nullable: true),
                    created_by = table.Column<string>(type: "TEXT", nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: true),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: true),
                    judged_by = table.Column<string>(type: "TEXT", nullable: true),
                    judged_at = table.Column<long>(type: "INTEGER", nullable: true),
                    corrects_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false),
                    expected_amount_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    expected_clause = table.Column<string>(type: "TEXT", nullable: true),
                    expected_outcome = table.Column<string>(type: "TEXT", nullable: true),
                    expected_question = table.Column<string>(type: "TEXT", nullable: true),
                    expected_steps = table.Column<string>(type: "TEXT", nullable: true),
                    fact_block_code = table.Column<string>(type: "TEXT", nullable: false),
                    fact_by_week = table.Column<string>(type: "TEXT", nullable: true),
                    fact_crebo = table.Column<string>(type: "TEXT", nullable: true),
                    fact_from_day = table.Column<string>(type: "TEXT", nullable: true),
                    fact_has_practice_agreement = table.Column<bool>(type: "INTEGER", nullable: false),
                    fact_hours = table.Column<string>(type: "TEXT", nullable: true),
                    fact_hours_per_week = table.Column<string>(type: "TEXT", nullable: true),
                    fact_json = table.Column<string>(type: "TEXT", nullable: false),
                    fact_kind = table.Column<string>(type: "TEXT", nullable: false),
                    fact_months = table.Column<int>(type: "INTEGER", nullable: true),
                    fact_own_reference = table.Column<string>(type: "TEXT", nullable: false),
                    fact_person_key = table.Column<string>(type: "TEXT", nullable: true),
                    fact_to_day = table.Column<string>(type: "TEXT", nullable: true),
                    fact_weeks = table.Column<int>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_claim_corrects",
                        column: x => x.corrects_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "duplicate_pointer",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    other_contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", nullable: false),
                    found_at = table.Column<long>(type: "INTEGER", nullable: false),
                    is_same = table.Column<bool>(type: "INTEGER", nullable: true),
                    decided_by = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_duplicate_pointer", x => new { x.contract_id, x.other_contract_id });
                    table.ForeignKey(
                        name: "fk_duplicate_pointer_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_duplicate_pointer_other_contract",
                        column: x => x.other_contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "exemption",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    percentage = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_exemption", x => x.id);
                    table.ForeignKey(
                        name: "fk_exemption_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_evidence",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    original_name = table.Column<string>(type: "TEXT", nullable: false),
                    content_type = table.Column<string>(type: "TEXT", nullable: false),
                    size = table.Column<long>(type: "INTEGER", nullable: false),
                    sha256 = table.Column<string>(type: "TEXT", nullable: false),
                    storage_name = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_by = table.Column<string>(type: "TEXT", nullable: false),
                    uploaded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    erased_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_evidence", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_evidence_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "claim_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_from_contractor = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", nullable: false),
                    sent_by = table.Column<string>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_message_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ledger_entry",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sequence = table.Column<long>(type: "INTEGER", nullable: false),
                    book = table.Column<string>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    reverses_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    receipt_hash = table.Column<string>(type: "TEXT", nullable: true),
                    previous_hash = table.Column<string>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ledger_entry", x => x.id);
                    table.ForeignKey(
                        name: "fk_ledger_entry_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_ledger_entry_reverses",
                        column: x => x.reverses_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "receipt",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    policy = table.Column<string>(type: "TEXT", nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", nullable: false),
                    policy_hash = table.Column<string>(type: "TEXT", nullable: false),
                    engine = table.Column<string>(type: "TEXT", nullable: false),
                    outcome = table.Column<string>(type: "TEXT", nullable: false),
                    cents = table.Column<long>(type: "INTEGER", nullable: true),
                    facts = table.Column<string>(type: "TEXT", nullable: true),
                    steps = table.Column<string>(type: "TEXT", nullable: true),
                    salt = table.Column<string>(type: "TEXT", nullable: true),
                    facts_commitment = table.Column<string>(type: "TEXT", nullable: false),
                    steps_commitment = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_receipt", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_receipt_entry",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "EmailIndex",
                table: "account",
                column: "NormalizedEmail");

            migrationBuilder.CreateIndex(
                name: "ix_account_authority",
                table: "account",
                column: "AuthorityId");

            migrationBuilder.CreateIndex(
                name: "UserNameIndex",
                table: "account",
                column: "NormalizedUserName",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_alert_adviser",
                table: "alert",
                column: "adviser_id");

            migrationBuilder.CreateIndex(
                name: "ix_alert_contractor",
                table: "alert",
                column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ux_alert_open",
                table: "alert",
                columns: new[] { "contract_id", "scope_key" },
                unique: true,
                filter: "is_open");

            migrationBuilder.CreateIndex(
                name: "ix_alert_event_alert",
                table: "alert_event",
                column: "alert_id");

            migrationBuilder.CreateIndex(
                name: "ix_amendment_contract_effective_on",
                table: "amendment",
                columns: new[] { "contract_id", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserClaims_UserId",
                table: "AspNetUserClaims",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "IX_AspNetUserLogins_UserId",
                table: "AspNetUserLogins",
                column: "UserId");

            migrationBuilder.CreateIndex(
                name: "ix_audit_line_authority_recorded_at",
                table: "audit_line",
                columns: new[] { "authority_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_audit_line_object_kind_object_recorded_at",
                table: "audit_line",
                columns: new[] { "object_kind", "object_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_authority_folder",
                table: "authority",
                column: "folder",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_award_notice_buyer_municipality_code",
                table: "award_notice",
                column: "buyer_municipality_code");

            migrationBuilder.CreateIndex(
                name: "ix_award_notice_contract",
                table: "award_notice",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_award_notice_source_notice",
                table: "award_notice",
                columns: new[] { "source", "notice" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_contract_state",
                table: "claim",
                columns: new[] { "contract_id", "state" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_corrects",
                table: "claim",
                column: "corrects_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_state_submitted_at_id",
                table: "claim",
                columns: new[] { "state", "submitted_at", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_claim_evidence_claim",
                table: "claim_evidence",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_claim_evidence_storage_name",
                table: "claim_evidence",
                column: "storage_name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_claim_message_claim_sent_at",
                table: "claim_message",
                columns: new[] { "claim_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ix_contact_line_referral",
                table: "contact_line",
                column: "referral_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_adviser_state_outstanding_id",
                table: "contract",
                columns: new[] { "adviser_id", "state", "outstanding_cents", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_contract_authority_outstanding_id",
                table: "contract",
                columns: new[] { "authority_id", "outstanding_cents", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_contract_authority_reference",
                table: "contract",
                columns: new[] { "authority_id", "reference" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contract_authority_state_outstanding_id",
                table: "contract",
                columns: new[] { "authority_id", "state", "outstanding_cents", "id" },
                descending: new[] { false, false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_contract_contractor",
                table: "contract",
                column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_state_outstanding_id",
                table: "contract",
                columns: new[] { "state", "outstanding_cents", "id" },
                descending: new[] { false, true, false });

            migrationBuilder.CreateIndex(
                name: "ix_contractor_kvk",
                table: "contractor",
                column: "kvk",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_contractor_name_id",
                table: "contractor",
                columns: new[] { "name", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contractor_registered_by",
                table: "contractor",
                column: "registered_by");

            migrationBuilder.CreateIndex(
                name: "ix_contractor_member_contractor",
                table: "contractor_member",
                column: "ContractorId");

            migrationBuilder.CreateIndex(
                name: "ix_cpv_mapping_prefix",
                table: "cpv_mapping",
                column: "prefix");

            migrationBuilder.CreateIndex(
                name: "ix_duplicate_pointer_other_contract",
                table: "duplicate_pointer",
                column: "other_contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_exemption_contract",
                table: "exemption",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_claim_booked",
                table: "ledger_entry",
                column: "claim_id",
                unique: true,
                filter: "kind = 'CreditBooked'");

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_contract_id",
                table: "ledger_entry",
                columns: new[] { "contract_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_contract_sequence",
                table: "ledger_entry",
                columns: new[] { "contract_id", "sequence" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_ledger_entry_reverses",
                table: "ledger_entry",
                column: "reverses_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mail_message_recipient_drafted_at",
                table: "mail_message",
                columns: new[] { "recipient", "drafted_at" });

            migrationBuilder.CreateIndex(
                name: "ix_mail_message_subject_kind_subject",
                table: "mail_message",
                columns: new[] { "subject_kind", "subject_id" });

            migrationBuilder.CreateIndex(
                name: "ix_municipality_region",
                table: "municipality",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ix_outbox_due",
                table: "outbox",
                column: "due_at",
                filter: "done_at IS NULL AND parked_at IS NULL");

            migrationBuilder.CreateIndex(
                name: "ix_policy_membership_folder",
                table: "policy_membership",
                column: "folder");

            migrationBuilder.CreateIndex(
                name: "ix_recorded_decision_subject_subject_clause",
                table: "recorded_decision",
                columns: new[] { "subject", "subject_id", "clause" });

            migrationBuilder.CreateIndex(
                name: "ix_referral_alert",
                table: "referral",
                column: "alert_id");

            migrationBuilder.CreateIndex(
                name: "ix_shortage_figure_scope_key",
                table: "shortage_figure",
                column: "scope_key");

            migrationBuilder.CreateIndex(
                name: "ix_shortage_figure_snapshot",
                table: "shortage_figure",
                column: "snapshot_id");

            migrationBuilder.CreateIndex(
                name: "ux_shortage_figure_content_hash",
                table: "shortage_figure",
                column: "content_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_shortage_snapshot_measured_on",
                table: "shortage_snapshot",
                column: "measured_on");

            AppendOnlyTriggers.Create(migrationBuilder);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "alert");

            migrationBuilder.DropTable(
                name: "alert_event");

            migrationBuilder.DropTable(
                name: "amendment");

            migrationBuilder.DropTable(
                name: "AspNetUserClaims");

            migrationBuilder.DropTable(
                name: "AspNetUserLogins");

            migrationBuilder.DropTable(
                name: "AspNetUserTokens");

            migrationBuilder.DropTable(
                name: "audit_line");

            migrationBuilder.DropTable(
                name: "award_notice");

            migrationBuilder.DropTable(
                name: "claim_evidence");

            migrationBuilder.DropTable(
                name: "claim_message");

            migrationBuilder.DropTable(
                name: "contact_line");

            migrationBuilder.DropTable(
                name: "contractor_member");

            migrationBuilder.DropTable(
                name: "cpv_code");

            migrationBuilder.DropTable(
                name: "cpv_mapping");

            migrationBuilder.DropTable(
                name: "duplicate_pointer");

            migrationBuilder.DropTable(
                name: "exemption");

            migrationBuilder.DropTable(
                name: "idempotency_key");

            migrationBuilder.DropTable(
                name: "job_slot");

            migrationBuilder.DropTable(
                name: "mail_message");

            migrationBuilder.DropTable(
                name: "outbox");

            migrationBuilder.DropTable(
                name: "policy_membership");

            migrationBuilder.DropTable(
                name: "qualification");

            migrationBuilder.DropTable(
                name: "receipt");

            migrationBuilder.DropTable(
                name: "recorded_decision");

            migrationBuilder.DropTable(
                name: "referral");

            migrationBuilder.DropTable(
                name: "region");

            migrationBuilder.DropTable(
                name: "sector_chamber");

            migrationBuilder.DropTable(
                name: "seed_stamp");

            migrationBuilder.DropTable(
                name: "segment");

            migrationBuilder.DropTable(
                name: "shortage_figure");

            migrationBuilder.DropTable(
                name: "trade_sector");

            migrationBuilder.DropTable(
                name: "account");

            migrationBuilder.DropTable(
                name: "municipality");

            migrationBuilder.DropTable(
                name: "ledger_entry");

            migrationBuilder.DropTable(
                name: "shortage_snapshot");

            migrationBuilder.DropTable(
                name: "claim");

            migrationBuilder.DropTable(
                name: "contract");

            migrationBuilder.DropTable(
                name: "authority");

            migrationBuilder.DropTable(
                name: "contractor");
        }
    }
}
