using System;
using Microsoft.EntityFrameworkCore.Migrations;
using SroiTracker.Web.Data.Sqlite;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class Recognitions : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "recognition_request",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    requested_on = table.Column<string>(type: "TEXT", nullable: false),
                    decided_on = table.Column<string>(type: "TEXT", nullable: true),
                    is_granted = table.Column<bool>(type: "INTEGER", nullable: true),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    version = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition_request", x => x.id);
                    table.ForeignKey(
                        name: "fk_recognition_request_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_recognition_request_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_company",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    sbb_id = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    plain_name = table.Column<string>(type: "TEXT", maxLength: 200, nullable: false),
                    postcode = table.Column<string>(type: "TEXT", maxLength: 10, nullable: true),
                    house_number = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    town = table.Column<string>(type: "TEXT", maxLength: 100, nullable: true),
                    kvk = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_company", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "recognition",
                columns: table => new
                {
                    training_company_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    crebo = table.Column<string>(type: "TEXT", maxLength: 5, nullable: false),
                    from_day = table.Column<string>(type: "TEXT", nullable: false),
                    until_day = table.Column<string>(type: "TEXT", nullable: false),
                    withdrawn_on = table.Column<string>(type: "TEXT", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_recognition", x => new { x.training_company_id, x.crebo, x.from_day });
                    table.ForeignKey(
                        name: "fk_recognition_training_company",
                        column: x => x.training_company_id,
                        principalTable: "training_company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "training_company_link",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    authority_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    training_company_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    contractor_id = table.Column<Guid>(type: "TEXT", nullable: false),
                    is_same = table.Column<bool>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<string>(type: "TEXT", nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("pk_training_company_link", x => x.id);
                    table.ForeignKey(
                        name: "fk_training_company_link_authority",
                        column: x => x.authority_id,
                        principalTable: "authority",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_company_link_contractor",
                        column: x => x.contractor_id,
                        principalTable: "contractor",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "fk_training_company_link_training_company",
                        column: x => x.training_company_id,
                        principalTable: "training_company",
                        principalColumn: "id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_request_authority",
                table: "recognition_request",
                columns: new[] { "authority_id", "decided_on", "requested_on" });

            migrationBuilder.CreateIndex(
                name: "ix_recognition_request_contractor",
                table: "recognition_request",
                columns: new[] { "contractor_id", "crebo" });

            migrationBuilder.CreateIndex(
                name: "ix_training_company_kvk",
                table: "training_company",
                column: "kvk");

            migrationBuilder.CreateIndex(
                name: "ix_training_company_plain_name",
                table: "training_company",
                column: "plain_name");

            migrationBuilder.CreateIndex(
                name: "ux_training_company_sbb_id",
                table: "training_company",
                column: "sbb_id",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_training_company_link_authority",
                table: "training_company_link",
                columns: new[] { "authority_id", "contractor_id", "training_company_id" });

            migrationBuilder.CreateIndex(
                name: "ix_training_company_link_contractor",
                table: "training_company_link",
                column: "contractor_id");

            migrationBuilder.CreateIndex(
                name: "ix_training_company_link_training_company",
                table: "training_company_link",
                column: "training_company_id");

            AppendOnlyTriggers.CreateFor(migrationBuilder, "training_company_link");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "recognition");

            migrationBuilder.DropTable(
                name: "recognition_request");

            migrationBuilder.DropTable(
                name: "training_company_link");

            migrationBuilder.DropTable(
                name: "training_company");
        }
    }
}
