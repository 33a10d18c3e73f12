using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class NetworkAgreements : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "balance_transfer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    from_contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    to_contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    amount_cents = table.Column<long>(type: "INTEGER", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    takes_back_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_balance_transfer", x => x.id);
                    table.ForeignKey(
                        name: "fk_balance_transfer_from",
                        column: x => x.from_contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_balance_transfer_to",
                        column: x => x.to_contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_version",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreement_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: true),
                    terms = table.Column<string>(type: "TEXT", maxLength: 4000, nullable: false),
                    programmes = table.Column<string>(type: "TEXT", maxLength: 400, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_version", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_version_agreement",
                        column: x => x.agreement_id,
                        principalTable: "agreement",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_booking",
                columns: table => new
                {
                    entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    credit_entry_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_booking", x => x.entry_id);
                    table.ForeignKey(
                        name: "fk_agreement_booking_credit",
                        column: x => x.credit_entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_booking_entry",
                        column: x => x.entry_id,
                        principalTable: "ledger_entry",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_booking_version",
                        column: x => x.version_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_part",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    position = table.Column<int>(type: "INTEGER", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    numerator = table.Column<long>(type: "INTEGER", nullable: false),
                    denominator = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_part", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_part_contract",
                        column: x => x.contract_id,
                        principalTable: "contract",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_agreement_part_version",
                        column: x => x.version_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_party",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    must_sign = table.Column<bool>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_party", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_party_version",
                        column: x => x.version_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreement_step",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    version_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    step = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    party_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    on_day = table.Column<string>(type: "TEXT", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_agreement_step", x => x.id);
                    table.ForeignKey(
                        name: "fk_agreement_step_version",
                        column: x => x.version_id,
                        principalTable: "agreement_version",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_authority",
                table: "agreement",
                columns: new[] { "authority_id", "name" });

            migrationBuilder.CreateIndex(
                name: "ix_agreement_booking_credit",
                table: "agreement_booking",
                column: "credit_entry_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_booking_version",
                table: "agreement_booking",
                column: "version_id");

            migrationBuilder.CreateIndex(
                name: "ix_agreement_part_contract",
                table: "agreement_part",
                column: "contract_id");

            migrationBuilder.CreateIndex(
                name: "ux_agreement_part_contract",
                table: "agreement_part",
                columns: new[] { "version_id", "contract_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_party_party",
                table: "agreement_party",
                column: "party_id");

            migrationBuilder.CreateIndex(
                name: "ux_agreement_party",
                table: "agreement_party",
                columns: new[] { "version_id", "kind", "party_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreement_step_version",
                table: "agreement_step",
                columns: new[] { "version_id", "id" });

            migrationBuilder.CreateIndex(
                name: "ux_agreement_version_number",
                table: "agreement_version",
                columns: new[] { "agreement_id", "number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_balance_transfer_from",
                table: "balance_transfer",
                column: "from_contract_id");

            migrationBuilder.CreateIndex(
                name: "ix_balance_transfer_to",
                table: "balance_transfer",
                column: "to_contract_id");

            migrationBuilder.CreateIndex(
                name: "ux_balance_transfer_takes_back",
                table: "balance_transfer",
                column: "takes_back_id",
                unique: true);

            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement_version");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement_part");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement_party");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement_step");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreement_booking");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "balance_transfer");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreement_booking");

            migrationBuilder.DropTable(
                name: "agreement_part");

            migrationBuilder.DropTable(
                name: "agreement_party");

            migrationBuilder.DropTable(
                name: "agreement_step");

            migrationBuilder.DropTable(
                name: "balance_transfer");

            migrationBuilder.DropTable(
                name: "agreement_version");

            migrationBuilder.DropTable(
                name: "agreement");
        }
    }
}
