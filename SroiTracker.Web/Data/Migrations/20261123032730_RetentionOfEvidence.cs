using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class RetentionOfEvidence : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "evidence_destruction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    files = table.Column<int>(type: "INTEGER", nullable: false),
                    proposed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    decided_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    decided_at = table.Column<long>(type: "INTEGER", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_destruction", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_destruction_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_term",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    months = table.Column<int>(type: "INTEGER", nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    chosen_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    chosen_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_term", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_term_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "evidence_destruction_line",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    destruction_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    evidence_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_evidence_destruction_line", x => x.id);
                    table.ForeignKey(
                        name: "fk_evidence_destruction_line_destruction",
                        column: x => x.destruction_id,
                        principalTable: "evidence_destruction",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_evidence_destruction_line_evidence",
                        column: x => x.evidence_id,
                        principalTable: "claim_evidence",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_destruction_authority",
                table: "evidence_destruction",
                columns: new[] { "authority_id", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_evidence_destruction_line_evidence",
                table: "evidence_destruction_line",
                column: "evidence_id");

            migrationBuilder.CreateIndex(
                name: "ux_evidence_destruction_line_file",
                table: "evidence_destruction_line",
                columns: new[] { "destruction_id", "evidence_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_evidence_term_authority",
                table: "evidence_term",
                columns: new[] { "authority_id", "chosen_at" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "evidence_term");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "evidence_destruction_line");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "evidence_destruction_line");

            migrationBuilder.DropTable(
                name: "evidence_term");

            migrationBuilder.DropTable(
                name: "evidence_destruction");
        }
    }
}
