using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlansOfApproach : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "approach_draft",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approach_draft", x => x.contract_id);
                    table.ForeignKey(
                        name: "fk_approach_draft_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approach_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    lines = table.Column<string>(type: "TEXT", nullable: false),
                    planned_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    obligation_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    submitted_by = table.Column<string>(type: "TEXT", nullable: false),
                    submitted_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approach_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_approach_version_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "approach_note",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    is_from_contractor = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    written_by = table.Column<string>(type: "TEXT", nullable: false),
                    written_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_approach_note", x => x.id);
                    table.ForeignKey(
                        name: "fk_approach_note_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_approach_note_version",
                        column: x => x.version_id,
                        principalTable: "approach_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_approach_note_contract",
                table: "approach_note",
                columns: new[] { "contract_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_approach_note_answer",
                table: "approach_note",
                column: "version_id",
                unique: true,
                filter: "kind <> 'Message'");

            migrationBuilder.CreateIndex(
                name: "ux_approach_version_contract_number",
                table: "approach_version",
                columns: new[] { "contract_id", "number" },
                unique: true);

            AppendOnlyTriggers.CreateFor(migrationBuilder, "approach_version");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "approach_note");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "approach_draft");

            migrationBuilder.DropTable(
                name: "approach_note");

            migrationBuilder.DropTable(
                name: "approach_version");
        }
    }
}
