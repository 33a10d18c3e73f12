using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class KeyComparisons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "key_comparison",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    with_authority = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    basis = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    fingerprint = table.Column<string>(type: "TEXT", maxLength: 12, nullable: false),
                    started_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    started_at = table.Column<long>(type: "INTEGER", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: false),
                    ended_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_key_comparison", x => x.id);
                    table.ForeignKey(
                        name: "fk_key_comparison_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "comparison_key",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    comparison_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_comparison_key", x => x.id);
                    table.ForeignKey(
                        name: "fk_comparison_key_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_comparison_key_comparison",
                        column: x => x.comparison_id,
                        principalTable: "key_comparison",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_comparison_key_claim",
                table: "comparison_key",
                column: "claim_id");

            migrationBuilder.CreateIndex(
                name: "ux_comparison_key_comparison_claim",
                table: "comparison_key",
                columns: new[] { "comparison_id", "claim_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_key_comparison_authority",
                table: "key_comparison",
                columns: new[] { "authority_id", "started_at" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "comparison_key");

            migrationBuilder.DropTable(
                name: "key_comparison");
        }
    }
}
