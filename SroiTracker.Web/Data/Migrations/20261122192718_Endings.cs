using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Endings : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<long>(
                name: "after_cents",
                table: "mail_message",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "before_cents",
                table: "mail_message",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "recovery_until",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "ending_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    on_day = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: true),
                    outstanding_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: true),
                    words = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_ending_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_ending_step_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_ending_step_contract",
                table: "ending_step",
                columns: new[] { "contract_id", "id" });
            AppendOnlyTriggers.CreateFor(migrationBuilder, "ending_step");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ending_step");

            migrationBuilder.DropColumn(
                name: "after_cents",
                table: "mail_message");

            migrationBuilder.DropColumn(
                name: "before_cents",
                table: "mail_message");

            migrationBuilder.DropColumn(
                name: "recovery_until",
                table: "contract");
        }
    }
}
