using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace SroiTracker.Web.Data.Migrations
{
    /// <summary>
    /// Claims of one person are found by index. The keys lie in a complex property, on which the model cannot have one: a later rebuild of the table
    /// makes these again, and a test holds the plan of the query to them.
    /// </summary>
    public partial class IndexesOnKeysOfPersons : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("CREATE INDEX ix_claim_fact_person_key ON claim (fact_person_key)");
            migrationBuilder.Sql("CREATE INDEX ix_claim_fact_agreement_key ON claim (fact_agreement_key) WHERE fact_agreement_key IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.Sql("DROP INDEX ix_claim_fact_agreement_key");
            migrationBuilder.Sql("DROP INDEX ix_claim_fact_person_key");
        }
    }
}
