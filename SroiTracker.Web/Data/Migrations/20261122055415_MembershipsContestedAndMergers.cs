using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <inheritdoc />
    public partial class MembershipsContestedAndMergers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_policy_membership",
                table: "policy_membership");

            migrationBuilder.AddColumn<bool>(
                name: "contested",
                table: "policy_membership",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "merged_into",
                table: "municipality",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "merged_on",
                table: "municipality",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddPrimaryKey(
                name: "pk_policy_membership",
                table: "policy_membership",
                columns: new[] { "municipality_code", "from_day", "folder" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropPrimaryKey(
                name: "pk_policy_membership",
                table: "policy_membership");

            migrationBuilder.DropColumn(
                name: "contested",
                table: "policy_membership");

            migrationBuilder.DropColumn(
                name: "merged_into",
                table: "municipality");

            migrationBuilder.DropColumn(
                name: "merged_on",
                table: "municipality");

            migrationBuilder.AddPrimaryKey(
                name: "pk_policy_membership",
                table: "policy_membership",
                columns: new[] { "municipality_code", "from_day" });
        }
    }
}
