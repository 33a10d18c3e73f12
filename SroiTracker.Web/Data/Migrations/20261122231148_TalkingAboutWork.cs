using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class TalkingAboutWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "contact_rhythm",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    days = table.Column<int>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contact_rhythm", x => x.id);
                    table.ForeignKey(
                        name: "fk_contact_rhythm_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contact_rhythm_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contract_handover",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    note = table.Column<string>(type: "TEXT", maxLength: 3000, nullable: true),
                    effective_on = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true),
                    actions = table.Column<int>(type: "INTEGER", nullable: false),
                    seen_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_handover", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_handover_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_contract_handover_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "letter_template",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    code = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    purpose = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    name_nl = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    name_en = table.Column<string>(type: "TEXT", maxLength: 80, nullable: false),
                    subject_nl = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    subject_en = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    body_nl = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    body_en = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_letter_template", x => x.id);
                    table.ForeignKey(
                        name: "fk_letter_template_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talk_thread",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    subject = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    scope_key = table.Column<string>(type: "TEXT", maxLength: 200, nullable: true),
                    label = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    title = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    opened_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    opened_at = table.Column<long>(type: "INTEGER", nullable: false),
                    turn = table.Column<string>(type: "TEXT", maxLength: 15, nullable: false),
                    turn_since = table.Column<long>(type: "INTEGER", nullable: false),
                    messages = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_thread", x => x.id);
                    table.ForeignKey(
                        name: "fk_talk_thread_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_talk_thread_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_talk_thread_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_talk_thread_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "talk_message",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    thread_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_from_contractor = table.Column<bool>(type: "INTEGER", nullable: false),
                    is_answer = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    written_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_talk_message", x => x.id);
                    table.ForeignKey(
                        name: "fk_talk_message_thread",
                        column: x => x.thread_id,
                        principalTable: "talk_thread",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_contact_rhythm_contractor",
                table: "contact_rhythm",
                columns: new[] { "authority_id", "contractor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "IX_contact_rhythm_contractor_id",
                table: "contact_rhythm",
                column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "IX_contract_handover_authority_id",
                table: "contract_handover",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_handover_contract",
                table: "contract_handover",
                columns: new[] { "contract_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_handover_state",
                table: "contract_handover",
                columns: new[] { "state", "effective_on" });

            migrationBuilder.CreateIndex(
                name: "ix_contract_handover_to",
                table: "contract_handover",
                columns: new[] { "to_id", "seen_at" });

            migrationBuilder.CreateIndex(
                name: "ux_letter_template_number",
                table: "letter_template",
                columns: new[] { "authority_id", "code", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_talk_message_thread",
                table: "talk_message",
                columns: new[] { "thread_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_thread_authority",
                table: "talk_thread",
                columns: new[] { "authority_id", "turn" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_thread_claim",
                table: "talk_thread",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ix_talk_thread_contract",
                table: "talk_thread",
                columns: new[] { "contract_id", "turn" });

            migrationBuilder.CreateIndex(
                name: "ix_talk_thread_contractor",
                table: "talk_thread",
                column: "contractor_id");

            AppendOnlyTriggers.CreateFor(migrationBuilder, "talk_message");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "contact_rhythm");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "letter_template");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "contact_rhythm");

            migrationBuilder.DropTable(
                name: "contract_handover");

            migrationBuilder.DropTable(
                name: "letter_template");

            migrationBuilder.DropTable(
                name: "talk_message");

            migrationBuilder.DropTable(
                name: "talk_thread");
        }
    }
}
