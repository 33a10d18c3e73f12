using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class TwoWeekCycleAndPartnerWork : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "parent_id",
                table: "action_change",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "kvk",
                table: "action",
                type: "TEXT",
                maxLength: 8,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "partner",
                table: "action",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "action_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    moment = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    scope_key = table.Column<string>(type: "TEXT", maxLength: 600, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    mark = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    measured_on = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    source = table.Column<string>(type: "TEXT", maxLength: 1000, nullable: false),
                    secured = table.Column<long>(type: "INTEGER", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_figure", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_figure_action",
                        column: x => x.action_id,
                        principalTable: "action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "action_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    action_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    role = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    organisation = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    account_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_action_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_action_party_action",
                        column: x => x.action_id,
                        principalTable: "action",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_action_change_parent",
                table: "action_change",
                column: "parent_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_authority_kind_state_due",
                table: "action",
                columns: new[] { "authority_id", "kind", "state", "due_on", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_action_authority_kvk",
                table: "action",
                columns: new[] { "authority_id", "kvk" });

            migrationBuilder.CreateIndex(
                name: "ux_action_figure_action_moment",
                table: "action_figure",
                columns: new[] { "action_id", "moment" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_action_party_action_recorded",
                table: "action_party",
                columns: new[] { "action_id", "recorded_at" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "action_figure");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "action_party");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "action_figure");

            migrationBuilder.DropTable(
                name: "action_party");

            migrationBuilder.DropIndex(
                name: "ix_action_change_parent",
                table: "action_change");

            migrationBuilder.DropIndex(
                name: "ix_action_authority_kind_state_due",
                table: "action");

            migrationBuilder.DropIndex(
                name: "ix_action_authority_kvk",
                table: "action");

            migrationBuilder.DropColumn(
                name: "parent_id",
                table: "action_change");

            migrationBuilder.DropColumn(
                name: "kvk",
                table: "action");

            migrationBuilder.DropColumn(
                name: "partner",
                table: "action");
        }
    }
}
