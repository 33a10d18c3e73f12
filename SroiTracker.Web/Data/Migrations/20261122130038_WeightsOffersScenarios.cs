using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class WeightsOffersScenarios : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "match_weights",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_user = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    weights = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_match_weights", x => x.id);
                    table.ForeignKey(
                        name: "fk_match_weights_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "scenario",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    horizon = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    by_user = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_scenario", x => x.id);
                    table.ForeignKey(
                        name: "fk_scenario_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "supervision_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    places = table.Column<int>(type: "INTEGER", nullable: false),
                    hours_per_week = table.Column<int>(type: "INTEGER", nullable: true),
                    until_day = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_user = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_supervision_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_supervision_offer_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_match_weights_authority_number",
                table: "match_weights",
                columns: new[] { "authority_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_scenario_authority",
                table: "scenario",
                columns: new[] { "authority_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_supervision_offer_contractor",
                table: "supervision_offer",
                columns: new[] { "contractor_id", "recorded_at", "id" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "match_weights");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "supervision_offer");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "scenario");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "match_weights");

            migrationBuilder.DropTable(
                name: "scenario");

            migrationBuilder.DropTable(
                name: "supervision_offer");
        }
    }
}
