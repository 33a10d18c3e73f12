using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class PlacementHistory : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "fact_agreement_key",
                table: "claim",
                type: "TEXT",
                nullable: true);

            // Added with its reference in one statement: apart, SQLite would have to build the whole table again.
            migrationBuilder.Sql(
                "ALTER TABLE claim ADD COLUMN follows_id TEXT NULL CONSTRAINT fk_claim_follows REFERENCES claim (id) ON DELETE RESTRICT");

            migrationBuilder.CreateIndex(
                name: "ix_claim_follows",
                table: "claim",
                column: "follows_id");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "ix_claim_follows",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "follows_id",
                table: "claim");

            migrationBuilder.DropColumn(
                name: "fact_agreement_key",
                table: "claim");
        }
    }
}
