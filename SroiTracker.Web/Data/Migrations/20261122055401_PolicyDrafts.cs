using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PolicyDrafts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "policy_draft",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", nullable: true),
                    document = table.Column<string>(type: "TEXT", nullable: false),
                    examples = table.Column<string>(type: "TEXT", nullable: false),
                    state = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    base_day = table.Column<string>(type: "TEXT", nullable: true),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    why_past = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    created_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    created_at = table.Column<long>(type: "INTEGER", nullable: false),
                    changed_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    changed_at = table.Column<long>(type: "INTEGER", nullable: false),
                    authors = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: true),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_draft", x => x.id);
                    table.ForeignKey(
                        name: "FK_policy_draft_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "policy_published",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    draft_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    folder = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    valid_from = table.Column<string>(type: "TEXT", nullable: false),
                    content = table.Column<byte[]>(type: "BLOB", nullable: false),
                    hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    examples = table.Column<string>(type: "TEXT", nullable: false),
                    proposed_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    proposed_role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    approved_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    approved_role = table.Column<string>(type: "TEXT", maxLength: 30, nullable: false),
                    published_at = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_policy_published", x => x.id);
                    table.ForeignKey(
                        name: "FK_policy_published_authority_authority_id",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_policy_draft_authority_id",
                table: "policy_draft",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ix_policy_draft_folder_state",
                table: "policy_draft",
                columns: new[] { "folder", "state" });

            migrationBuilder.CreateIndex(
                name: "IX_policy_published_authority_id",
                table: "policy_published",
                column: "authority_id");

            migrationBuilder.CreateIndex(
                name: "ux_policy_published_folder_day",
                table: "policy_published",
                columns: new[] { "folder", "valid_from" },
                unique: true);

            AppendOnlyTriggers.CreateFor(migrationBuilder, "policy_published");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "policy_draft");

            migrationBuilder.DropTable(
                name: "policy_published");
        }
    }
}
