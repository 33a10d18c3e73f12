using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class EmployersSchoolsAndPool : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "is_public",
                table: "mailbox",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.CreateTable(
                name: "claim_statement",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    claim_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    profile = table.Column<string>(type: "TEXT", maxLength: 40, nullable: true),
                    answers = table.Column<string>(type: "TEXT", nullable: false),
                    instrument = table.Column<string>(type: "TEXT", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_claim_statement", x => x.id);
                    table.ForeignKey(
                        name: "fk_claim_statement_claim",
                        column: x => x.claim_id,
                        principalTable: "claim",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "instrument",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    key = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    needs = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false),
                    regions = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    levels = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    conditions = table.Column<string>(type: "TEXT", maxLength: 2000, nullable: false),
                    amount = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    deadline = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    contact = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    source_title = table.Column<string>(type: "TEXT", maxLength: 300, nullable: false),
                    source_url = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    from_day = table.Column<string>(type: "TEXT", nullable: true),
                    last_day = table.Column<string>(type: "TEXT", nullable: true),
                    stacking = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    checked_on = table.Column<string>(type: "TEXT", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_instrument", x => x.id);
                    table.ForeignKey(
                        name: "fk_instrument_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pitch",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    weeks = table.Column<int>(type: "INTEGER", nullable: false),
                    hours_per_week = table.Column<int>(type: "INTEGER", nullable: false),
                    skills = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitch", x => x.id);
                    table.ForeignKey(
                        name: "fk_pitch_partner",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_allocation",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    places = table.Column<long>(type: "INTEGER", nullable: false),
                    terms = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    proposal = table.Column<string>(type: "TEXT", nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    confirmed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    confirmed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_allocation", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pool_demand",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    student_group = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_demand", x => x.id);
                    table.ForeignKey(
                        name: "fk_pool_demand_partner",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_offer",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    employer = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    places = table.Column<long>(type: "INTEGER", nullable: false),
                    start_on = table.Column<string>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_offer", x => x.id);
                    table.ForeignKey(
                        name: "fk_pool_offer_partner",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "programme_profile",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    number = table.Column<int>(type: "INTEGER", nullable: false),
                    content = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    written_for = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    why = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_programme_profile", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "pitch_outcome",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pitch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitch_outcome", x => x.id);
                    table.ForeignKey(
                        name: "fk_pitch_outcome_pitch",
                        column: x => x.pitch_id,
                        principalTable: "pitch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pitch_reaction",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pitch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_interested = table.Column<bool>(type: "INTEGER", nullable: false),
                    words = table.Column<string>(type: "TEXT", maxLength: 500, nullable: true),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitch_reaction", x => x.id);
                    table.ForeignKey(
                        name: "fk_pitch_reaction_pitch",
                        column: x => x.pitch_id,
                        principalTable: "pitch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pitch_sending",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    pitch_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contract_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sent_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pitch_sending", x => x.id);
                    table.ForeignKey(
                        name: "fk_pitch_sending_pitch",
                        column: x => x.pitch_id,
                        principalTable: "pitch",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "pool_filling",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    offer_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    places = table.Column<long>(type: "INTEGER", nullable: false),
                    is_withdrawal = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_pool_filling", x => x.id);
                    table.ForeignKey(
                        name: "fk_pool_filling_offer",
                        column: x => x.offer_id,
                        principalTable: "pool_offer",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_claim_statement_claim_recorded",
                table: "claim_statement",
                columns: new[] { "claim_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ux_instrument_authority_key",
                table: "instrument",
                columns: new[] { "authority_id", "key" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pitch_partner_recorded",
                table: "pitch",
                columns: new[] { "partner_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pitch_region",
                table: "pitch",
                column: "region");

            migrationBuilder.CreateIndex(
                name: "ux_pitch_outcome_pitch",
                table: "pitch_outcome",
                column: "pitch_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pitch_reaction_pitch_recorded",
                table: "pitch_reaction",
                columns: new[] { "pitch_id", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pitch_sending_contractor_sent",
                table: "pitch_sending",
                columns: new[] { "contractor_id", "sent_at" });

            migrationBuilder.CreateIndex(
                name: "ux_pitch_sending_pitch_contractor",
                table: "pitch_sending",
                columns: new[] { "pitch_id", "contractor_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_pool_allocation_programme_confirmed",
                table: "pool_allocation",
                columns: new[] { "region", "crebo", "pathway", "confirmed_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pool_demand_partner",
                table: "pool_demand",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_demand_programme_recorded",
                table: "pool_demand",
                columns: new[] { "region", "crebo", "pathway", "recorded_at" });

            migrationBuilder.CreateIndex(
                name: "ix_pool_filling_offer",
                table: "pool_filling",
                column: "offer_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_offer_partner",
                table: "pool_offer",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_pool_offer_programme_start",
                table: "pool_offer",
                columns: new[] { "region", "crebo", "pathway", "start_on" });

            migrationBuilder.CreateIndex(
                name: "ux_programme_profile_region_crebo_number",
                table: "programme_profile",
                columns: new[] { "region", "crebo", "number" },
                unique: true);

            AppendOnlyTriggers.CreateFor(migrationBuilder, "programme_profile");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "claim_statement");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pool_offer");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pool_filling");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pool_demand");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pool_allocation");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pitch");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pitch_sending");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pitch_reaction");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "pitch_outcome");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "claim_statement");

            migrationBuilder.DropTable(
                name: "instrument");

            migrationBuilder.DropTable(
                name: "pitch_outcome");

            migrationBuilder.DropTable(
                name: "pitch_reaction");

            migrationBuilder.DropTable(
                name: "pitch_sending");

            migrationBuilder.DropTable(
                name: "pool_allocation");

            migrationBuilder.DropTable(
                name: "pool_demand");

            migrationBuilder.DropTable(
                name: "pool_filling");

            migrationBuilder.DropTable(
                name: "programme_profile");

            migrationBuilder.DropTable(
                name: "pitch");

            migrationBuilder.DropTable(
                name: "pool_offer");

            migrationBuilder.DropColumn(
                name: "is_public",
                table: "mailbox");
        }
    }
}
