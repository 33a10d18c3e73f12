using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class FiguresBesideShortages : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_shortage_figure_snapshot",
                table: "shortage_figure");

            migrationBuilder.AddColumn<string>(
                name: "change",
                table: "shortage_figure",
                type: "TEXT",
                maxLength: 20,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "education",
                table: "shortage_figure",
                type: "TEXT",
                maxLength: 10,
                nullable: false,
                defaultValue: "Mbo");

            migrationBuilder.AddColumn<string>(
                name: "municipality",
                table: "shortage_figure",
                type: "TEXT",
                maxLength: 6,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "companion_figure",
                columns: table => new
                {
                    id = table.Column<Guid>(type: "TEXT", nullable: false),
                    kind = table.Column<string>(type: "TEXT", maxLength: 20, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: true),
                    sector = table.Column<string>(type: "TEXT", maxLength: 8, nullable: true),
                    education = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    measured_on = table.Column<string>(type: "TEXT", nullable: false),
                    precision = table.Column<string>(type: "TEXT", maxLength: 10, nullable: false),
                    number = table.Column<long>(type: "INTEGER", nullable: true),
                    tension = table.Column<string>(type: "TEXT", maxLength: 20, nullable: true),
                    source = table.Column<string>(type: "TEXT", maxLength: 500, nullable: false),
                    file_name = table.Column<string>(type: "TEXT", maxLength: 255, nullable: false),
                    recorded_at = table.Column<long>(type: "INTEGER", nullable: false),
                    recorded_by = table.Column<Guid>(type: "TEXT", nullable: true),
                    content_hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_companion_figure", x => x.id);
                });

            migrationBuilder.CreateTable(
                name: "region_name",
                columns: table => new
                {
                    id = table.Column<string>(type: "TEXT", maxLength: 9, nullable: false),
                    region = table.Column<string>(type: "TEXT", maxLength: 4, nullable: false),
                    layout_year = table.Column<int>(type: "INTEGER", nullable: false),
                    name = table.Column<string>(type: "TEXT", maxLength: 100, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_region_name", x => x.id);
                });

            migrationBuilder.CreateIndex(
                name: "ix_shortage_figure_area_education",
                table: "shortage_figure",
                columns: new[] { "area_name", "education" });

            migrationBuilder.CreateIndex(
                name: "ix_shortage_figure_snapshot_scope_key",
                table: "shortage_figure",
                columns: new[] { "snapshot_id", "scope_key" });

            migrationBuilder.CreateIndex(
                name: "ix_companion_figure_kind_region_sector_measured_on",
                table: "companion_figure",
                columns: new[] { "kind", "region", "sector", "measured_on" });

            migrationBuilder.CreateIndex(
                name: "ux_companion_figure_content_hash",
                table: "companion_figure",
                column: "content_hash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "ix_region_name_region",
                table: "region_name",
                column: "region");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "companion_figure");

            migrationBuilder.DropTable(
                name: "region_name");

            migrationBuilder.DropIndex(
                name: "ix_shortage_figure_area_education",
                table: "shortage_figure");

            migrationBuilder.DropIndex(
                name: "ix_shortage_figure_snapshot_scope_key",
                table: "shortage_figure");

            migrationBuilder.DropColumn(
                name: "change",
                table: "shortage_figure");

            migrationBuilder.DropColumn(
                name: "education",
                table: "shortage_figure");

            migrationBuilder.DropColumn(
                name: "municipality",
                table: "shortage_figure");

            migrationBuilder.CreateIndex(
                name: "ix_shortage_figure_snapshot",
                table: "shortage_figure",
                column: "snapshot_id");
        }
    }
}
