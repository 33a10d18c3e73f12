using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class HandoffsSelfChecksConfidants : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "action_id",
                table: "recognition_request",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "phone",
                table: "mailbox",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "self_check",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    on_day = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    answers = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    by_account = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_self_check", x => x.id);
                    table.ForeignKey(
                        name: "fk_self_check_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ux_recognition_request_action",
                table: "recognition_request",
                column: "action_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_self_check_contractor_recorded",
                table: "self_check",
                columns: new[] { "contractor_id", "recorded_at" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "self_check");

            migrationBuilder.AddForeignKey(
                name: "fk_recognition_request_action",
                table: "recognition_request",
                column: "action_id",
                principalTable: "action",
                principalColumn: "id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "fk_recognition_request_action",
                table: "recognition_request");

            migrationBuilder.DropTable(
                name: "self_check");

            migrationBuilder.DropIndex(
                name: "ux_recognition_request_action",
                table: "recognition_request");

            migrationBuilder.DropColumn(
                name: "action_id",
                table: "recognition_request");

            migrationBuilder.DropColumn(
                name: "phone",
                table: "mailbox");
        }
    }
}
