using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class InvitationsAndConfirmations : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Right",
                table: "contractor_member",
                type: "TEXT",
                maxLength: 20,
                nullable: false,
                defaultValue: "Manage"); // who acted for a company until now kept all of it

            migrationBuilder.CreateTable(
                name: "confirmation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    party = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    facts = table.Column<string>(type: "TEXT", nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    asked_by = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    asked_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmation_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "invitation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    email = table.Column<string>(type: "TEXT", maxLength: 254, nullable: false),
                    member_right = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    invited_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    invited_at = table.Column<long>(type: "INTEGER", nullable: false),
                    settled_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_invitation", x => x.id);
                    table.ForeignKey(
                        name: "fk_invitation_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "one_time_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    subject_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    made_at = table.Column<long>(type: "INTEGER", nullable: false),
                    valid_until = table.Column<string>(type: "TEXT", nullable: false),
                    used_at = table.Column<long>(type: "INTEGER", nullable: true),
                    withdrawn_at = table.Column<long>(type: "INTEGER", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_one_time_link", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "confirmation_answer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmation_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_right = table.Column<bool>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    answered_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_confirmation_answer", x => x.id);
                    table.ForeignKey(
                        name: "fk_confirmation_answer_confirmation",
                        column: x => x.confirmation_id,
                        principalTable: "confirmation",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_claim",
                table: "confirmation",
                columns: new[] { "claim_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_confirmation_answer_claim",
                table: "confirmation_answer",
                columns: new[] { "claim_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_confirmation_answer_confirmation",
                table: "confirmation_answer",
                column: "confirmation_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_invitation_contractor",
                table: "invitation",
                columns: new[] { "contractor_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ix_one_time_link_subject",
                table: "one_time_link",
                columns: new[] { "subject_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_one_time_link_hash",
                table: "one_time_link",
                column: "hash",
                unique: true);

            AppendOnlyTriggers.CreateFor(migrationBuilder, "confirmation");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "confirmation_answer");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "confirmation_answer");

            migrationBuilder.DropTable(
                name: "invitation");

            migrationBuilder.DropTable(
                name: "one_time_link");

            migrationBuilder.DropTable(
                name: "confirmation");

            migrationBuilder.DropColumn(
                name: "Right",
                table: "contractor_member");
        }
    }
}
