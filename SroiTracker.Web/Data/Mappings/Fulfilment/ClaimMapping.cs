using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Fulfilment;

internal sealed class ClaimMapping : IEntityTypeConfiguration<Claim>
{
    public void Configure(EntityTypeBuilder<Claim> builder)
    {
        builder.ToTable("claim");
        builder.HasKey(row => row.Id).HasName("pk_claim");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.State).HasColumnName("state");
        builder.Property(row => row.Requested).HasColumnName("requested_cents");
        builder.Property(row => row.Approved).HasColumnName("approved_cents");
        builder.Property(row => row.Reason).HasColumnName("reason");
        builder.Property(row => row.CreatedBy).HasColumnName("created_by");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.SubmittedBy).HasColumnName("submitted_by");
        builder.Property(row => row.SubmittedAt).HasColumnName("submitted_at");
        builder.Property(row => row.JudgedBy).HasColumnName("judged_by");
        builder.Property(row => row.JudgedAt).HasColumnName("judged_at");
        builder.Property(row => row.CorrectsId).HasColumnName("corrects_id");
        builder.Property(row => row.FollowsId).HasColumnName("follows_id");
        builder.Property(row => row.Stop).HasColumnName("stop").HasMaxLength(20);
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.ComplexProperty(row => row.Facts, MapFacts);
        builder.ComplexProperty(row => row.Expected, MapExpected);
        builder.HasIndex(row => new { row.ContractId, row.State }, "ix_claim_contract_state");
        builder.HasIndex(row => new { row.State, row.SubmittedAt, row.Id }, "ix_claim_state_submitted_at_id");
        builder.HasIndex(row => row.CorrectsId, "ix_claim_corrects");
        builder.HasIndex(row => row.FollowsId, "ix_claim_follows");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_contract");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.CorrectsId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_corrects");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.FollowsId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_follows");
    }

    private static void MapFacts(ComplexPropertyBuilder<ClaimFacts> facts)
    {
        facts.Property(part => part.BlockCode).HasColumnName("fact_block_code");
        facts.Property(part => part.Kind).HasColumnName("fact_kind");
        facts.Property(part => part.OwnReference).HasColumnName("fact_own_reference");
        facts.Property(part => part.PersonKey).HasColumnName("fact_person_key");
        facts.Property(part => part.HasPracticeAgreement).HasColumnName("fact_has_practice_agreement");
        facts.Property(part => part.AgreementKey).HasColumnName("fact_agreement_key");
        facts.Property(part => part.Crebo).HasColumnName("fact_crebo");
        facts.Property(part => part.FromDay).HasColumnName("fact_from_day");
        facts.Property(part => part.ToDay).HasColumnName("fact_to_day");
        facts.Property(part => part.Weeks).HasColumnName("fact_weeks");
        facts.Property(part => part.Months).HasColumnName("fact_months");
        facts.Property(part => part.HoursPerWeek).HasColumnName("fact_hours_per_week");
        facts.Property(part => part.Hours).HasColumnName("fact_hours");
        facts.Property(part => part.ByWeek).HasColumnName("fact_by_week");
        facts.Property(part => part.Json).HasColumnName("fact_json");
    }

    private static void MapExpected(ComplexPropertyBuilder<ClaimExpectation> expected)
    {
        expected.Property(part => part.Outcome).HasColumnName("expected_outcome");
        expected.Property(part => part.Amount).HasColumnName("expected_amount_cents");
        expected.Property(part => part.Clause).HasColumnName("expected_clause");
        expected.Property(part => part.Question).HasColumnName("expected_question");
        expected.Property(part => part.Steps).HasColumnName("expected_steps");
    }
}
