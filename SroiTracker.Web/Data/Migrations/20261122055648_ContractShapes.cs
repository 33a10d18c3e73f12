using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class ContractShapes : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "fact_call_offs",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "fact_has_invoices_to_come",
                table: "contract",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<long>(
                name: "fact_options_cents",
                table: "contract",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fact_part_of",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fact_partner_shares",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fact_pso_from",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "fact_pso_until",
                table: "contract",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "fact_whole_cents",
                table: "contract",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.AddColumn<long>(
                name: "amount_cents",
                table: "amendment",
                type: "INTEGER",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "consortium_partner",
                columns: table => new
                {
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    share_bp = table.Column<int>(type: "INTEGER", nullable: false),
                    place = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_consortium_partner", x => new { x.contract_id, x.contractor_id });
                    table.ForeignKey(
                        name: "fk_consortium_partner_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_consortium_partner_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "contract_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", nullable: false),
                    effective_on = table.Column<string>(type: "TEXT", nullable: false),
                    from_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_contract_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_contract_party_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_consortium_partner_contractor",
                table: "consortium_partner",
                column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ix_contract_party_contract_effective_on",
                table: "contract_party",
                columns: new[] { "contract_id", "effective_on" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "contract_party");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "consortium_partner");

            migrationBuilder.DropTable(
                name: "contract_party");

            migrationBuilder.DropColumn(
                name: "fact_call_offs",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_has_invoices_to_come",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_options_cents",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_part_of",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_partner_shares",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_pso_from",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_pso_until",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "fact_whole_cents",
                table: "contract");

            migrationBuilder.DropColumn(
                name: "amount_cents",
                table: "amendment");
        }
    }
}
