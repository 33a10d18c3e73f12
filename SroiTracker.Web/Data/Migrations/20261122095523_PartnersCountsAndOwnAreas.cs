using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PartnersCountsAndOwnAreas : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "agreed_count",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    sbb_count = table.Column<long>(type: "INTEGER", nullable: false),
                    sbb_measured_on = table.Column<string>(type: "TEXT", nullable: false),
                    schools_count = table.Column<long>(type: "INTEGER", nullable: false),
                    agreed = table.Column<long>(type: "INTEGER", nullable: false),
                    reason = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    proposed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreed_count", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "custom_area",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custom_area", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "partner_member",
                columns: table => new
                {
                    user_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_member", x => new { x.user_id, x.partner_id });
                });

            migrationBuilder.CreateTable(
                name: "agreed_signature",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_as = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    signed_by = table.Column<Guid>(type: "TEXT", nullable: false),
                    signed_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreed_signature", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreed_signature_agreed_count_agreed_id",
                        column: x => x.agreed_id,
                        principalTable: "agreed_count",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "agreed_source",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    agreed_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    counted_on = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_agreed_source", x => x.id);
                    table.ForeignKey(
                        name: "FK_agreed_source_agreed_count_agreed_id",
                        column: x => x.agreed_id,
                        principalTable: "agreed_count",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "custom_area_member",
                columns: table => new
                {
                    area_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    municipality = table.Column<string>(type: "TEXT", maxLength: 6, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_custom_area_member", x => new { x.area_id, x.municipality });
                    table.ForeignKey(
                        name: "FK_custom_area_member_custom_area_area_id",
                        column: x => x.area_id,
                        principalTable: "custom_area",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "partner_mandate",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    to_day = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_partner_mandate", x => x.id);
                    table.ForeignKey(
                        name: "FK_partner_mandate_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "school_count",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    partner_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    pathway = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    counted_on = table.Column<string>(type: "TEXT", nullable: false),
                    count = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_school_count", x => x.id);
                    table.ForeignKey(
                        name: "FK_school_count_partner_partner_id",
                        column: x => x.partner_id,
                        principalTable: "partner",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_agreed_count_programme_proposed_at",
                table: "agreed_count",
                columns: new[] { "region", "crebo", "pathway", "proposed_at" });

            migrationBuilder.CreateIndex(
                name: "ux_agreed_signature_agreed_partner",
                table: "agreed_signature",
                columns: new[] { "agreed_id", "partner_id" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_agreed_source_agreed",
                table: "agreed_source",
                column: "agreed_id");

            migrationBuilder.CreateIndex(
                name: "ux_custom_area_authority_name",
                table: "custom_area",
                columns: new[] { "authority_id", "name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ux_partner_name",
                table: "partner",
                column: "name",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_partner_mandate_partner",
                table: "partner_mandate",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_partner_mandate_region_crebo",
                table: "partner_mandate",
                columns: new[] { "region", "crebo" });

            migrationBuilder.CreateIndex(
                name: "ix_partner_member_partner",
                table: "partner_member",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_count_partner",
                table: "school_count",
                column: "partner_id");

            migrationBuilder.CreateIndex(
                name: "ix_school_count_programme_counted_on",
                table: "school_count",
                columns: new[] { "region", "crebo", "pathway", "counted_on" });

            AppendOnlyTriggers.CreateFor(migrationBuilder, "school_count");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreed_count");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreed_source");
            AppendOnlyTriggers.CreateFor(migrationBuilder, "agreed_signature");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "agreed_signature");

            migrationBuilder.DropTable(
                name: "agreed_source");

            migrationBuilder.DropTable(
                name: "custom_area_member");

            migrationBuilder.DropTable(
                name: "partner_mandate");

            migrationBuilder.DropTable(
                name: "partner_member");

            migrationBuilder.DropTable(
                name: "school_count");

            migrationBuilder.DropTable(
                name: "agreed_count");

            migrationBuilder.DropTable(
                name: "custom_area");

            migrationBuilder.DropTable(
                name: "partner");
        }
    }
}
