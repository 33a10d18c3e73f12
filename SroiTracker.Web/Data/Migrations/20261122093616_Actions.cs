using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Actions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "mailbox",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    address = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    closed_on = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_mailbox", x => x.id);
                    table.ForeignKey(
                        name: "fk_mailbox_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true),
                    subject_kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subject_key = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    parent_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    follows_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    mailbox_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    places = table.Column<int>(type: "INTEGER", nullable: true),
                    reach = table.Column<int>(type: "INTEGER", nullable: true),
                    is_additional = table.Column<bool>(type: "INTEGER", nullable: false),
                    additional_reason = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true),
                    is_shared = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_contact = table.Column<bool>(type: "INTEGER", nullable: false),
                    started_on = table.Column<string>(type: "TEXT", nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    owner_since = table.Column<string>(type: "TEXT", nullable: false),
                    due_on = table.Column<string>(type: "TEXT", nullable: true),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    outcome = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    reason = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: true),
                    closed_on = table.Column<string>(type: "TEXT", nullable: true),
                    reminded_on = table.Column<string>(type: "TEXT", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_mailbox",
                        column: x => x.mailbox_id,
                        principalTable: "mailbox",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_parent",
                        column: x => x.parent_id,
                        principalTable: "action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_change",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_account = table.Column<Guid>(type: "TEXT", nullable: true),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    owner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    due_on = table.Column<string>(type: "TEXT", nullable: true),
                    text = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_change", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_change_action",
                        column: x => x.action_id,
                        principalTable: "action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_claim",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_claim", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_claim_action",
                        column: x => x.action_id,
                        principalTable: "action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_action_claim_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_authority_state_due",
                table: "action",
                columns: new[] { "authority_id", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_contract_started",
                table: "action",
                columns: new[] { "contract_id", "started_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_contractor_started",
                table: "action",
                columns: new[] { "contractor_id", "started_on", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_action_mailbox_id",
                table: "action",
                column: "mailbox_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_owner_state_due",
                table: "action",
                columns: new[] { "owner_id", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_parent",
                table: "action",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_subject",
                table: "action",
                columns: new[] { "subject_kind", "subject_key" });

            migrationBuilder.CreateIndex(
                name: "ix_action_change_action_recorded",
                table: "action_change",
                columns: new[] { "action_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_action_claim_claim",
                table: "action_claim",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ux_action_claim",
                table: "action_claim",
                columns: new[] { "action_id", "claim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_mailbox_authority_kind",
                table: "mailbox",
                columns: new[] { "authority_id", "kind" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "action_change");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "action_claim");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_change");

            migrationBuilder.DropTable(
                name: "action_claim");

            migrationBuilder.DropTable(
                name: "action");

            migrationBuilder.DropTable(
                name: "mailbox");
        }
    }
}
