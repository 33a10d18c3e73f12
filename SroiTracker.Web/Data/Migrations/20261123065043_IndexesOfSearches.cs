using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <summary>
    /// Searches go by an index. The keys of a person lie in a complex property, on which the model cannot have one: a later rebuild of the table
    /// of claims makes those two again, and a test holds the plan of the query to them.
    /// </summary>
    public partial class IndexesOfSearches : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX ix_claim_fact_person_key ON claim (fact_person_key)");
            migrationBuilder.Sql("CREATE INDEX ix_claim_fact_agreement_key ON claim (fact_agreement_key) WHERE fact_agreement_key IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "ix_action_follows",
                table: "action",
                column: "follows_id");

            migrationBuilder.CreateIndex(
                name: "ix_action_kind_state_due",
                table: "action",
                columns: new[] { "kind", "state", "due_on", "id" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_claim_fact_agreement_key");
            migrationBuilder.Sql("DROP INDEX ix_claim_fact_person_key");

            migrationBuilder.DropIndex(
                name: "ix_action_follows",
                table: "action");

            migrationBuilder.DropIndex(
                name: "ix_action_kind_state_due",
                table: "action");
        }
    }
}
