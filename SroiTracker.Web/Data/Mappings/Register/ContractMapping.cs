using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class ContractMapping : IEntityTypeConfiguration<Contract>
{
    public void Configure(EntityTypeBuilder<Contract> builder)
    {
        builder.ToTable("contract");
        builder.HasKey(row => row.Id).HasName("pk_contract");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Reference).HasColumnName("reference");
        builder.Property(row => row.Title).HasColumnName("title");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.AdviserId).HasColumnName("adviser_id");
        builder.Property(row => row.State).HasColumnName("state");
        builder.Property(row => row.Obligation).HasColumnName("obligation_cents");
        builder.Property(row => row.Credited).HasColumnName("credited_cents");
        builder.Property(row => row.Closed).HasColumnName("closed_cents");
        builder.Property(row => row.RecoveryUntil).HasColumnName("recovery_until");
        builder.Property(row => row.Outstanding).HasColumnName("outstanding_cents");
        builder.Property(row => row.Payable).HasColumnName("payable_cents");
        builder.Property(row => row.Pending).HasColumnName("pending_cents");
        builder.Property(row => row.LedgerSequence).HasColumnName("ledger_sequence").IsConcurrencyToken();
        builder.Property(row => row.LedgerHash).HasColumnName("ledger_hash");
        builder.Property(row => row.LedgerRecordedAt).HasColumnName("ledger_recorded_at");
        builder.Property(row => row.CreatedBy).HasColumnName("created_by");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.ChangedBy).HasColumnName("changed_by");
        builder.Property(row => row.ChangedAt).HasColumnName("changed_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.ComplexProperty(row => row.Facts, MapFacts);
        builder.ComplexProperty(row => row.Days, MapDays);
        builder.ComplexProperty(row => row.Outcome, MapOutcome);
        builder.HasIndex(row => new { row.AuthorityId, row.Reference }, "ix_contract_authority_reference").IsUnique();
        builder
            .HasIndex(
                row => new
                {
                    row.AuthorityId,
                    row.State,
                    row.Outstanding,
                    row.Id,
                },
                "ix_contract_authority_state_outstanding_id"
            )
            .IsDescending(false, false, true, false);
        builder
            .HasIndex(
                row => new
                {
                    row.AdviserId,
                    row.State,
                    row.Outstanding,
                    row.Id,
                },
                "ix_contract_adviser_state_outstanding_id"
            )
            .IsDescending(false, false, true, false);
        builder
            .HasIndex(
                row => new
                {
                    row.State,
                    row.Outstanding,
                    row.Id,
                },
                "ix_contract_state_outstanding_id"
            )
            .IsDescending(false, true, false);
        builder
            .HasIndex(row => new { row.AuthorityId, row.Outstanding, row.Id }, "ix_contract_authority_outstanding_id")
            .IsDescending(false, true, false);
        builder.HasIndex(row => row.ContractorId, "ix_contract_contractor");
        builder
            .HasOne<Authority>()
            .WithMany()
            .HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_contract_authority");
        builder
            .HasOne<Contractor>()
            .WithMany()
            .HasForeignKey(row => row.ContractorId)
            .OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_contract_contractor");
    }

    private static void MapFacts(ComplexPropertyBuilder<ContractFacts> facts)
    {
        facts.Property(part => part.Kind).HasColumnName("fact_kind");
        facts.Property(part => part.Value).HasColumnName("fact_value_cents");
        facts.Property(part => part.ValueSource).HasColumnName("fact_value_source");
        facts.Property(part => part.ValueFlag).HasColumnName("fact_value_flag");
        facts.Property(part => part.ValueProvenance).HasColumnName("fact_value_provenance");
        facts.Property(part => part.IsValueWithVat).HasColumnName("fact_is_value_with_vat");
        facts.Property(part => part.HasOptionYearsInValue).HasColumnName("fact_has_option_years_in_value");
        facts.Property(part => part.Options).HasColumnName("fact_options_cents");
        facts.Property(part => part.PartOf).HasColumnName("fact_part_of");
        facts.Property(part => part.Whole).HasColumnName("fact_whole_cents");
        facts.Property(part => part.CallOffs).HasColumnName("fact_call_offs");
        facts.Property(part => part.PartnerShares).HasColumnName("fact_partner_shares");
        facts.Property(part => part.HasInvoicesToCome).HasColumnName("fact_has_invoices_to_come");
        facts.Property(part => part.PsoFrom).HasColumnName("fact_pso_from");
        facts.Property(part => part.PsoUntil).HasColumnName("fact_pso_until");
        facts.Property(part => part.Months).HasColumnName("fact_months");
        facts.Property(part => part.LabourShare).HasColumnName("fact_labour_share");
        facts.Property(part => part.OfferedPercentage).HasColumnName("fact_offered_percentage");
        facts.Property(part => part.Invoiced).HasColumnName("fact_invoiced_cents");
        facts.Property(part => part.WageSum).HasColumnName("fact_wage_sum_cents");
        facts.Property(part => part.PsoStep).HasColumnName("fact_pso_step");
        facts.Property(part => part.TargetGroupShare).HasColumnName("fact_target_group_share");
        facts.Property(part => part.MunicipalityCode).HasColumnName("fact_municipality_code");
        facts.Property(part => part.WorkRegionCode).HasColumnName("fact_work_region_code");
        facts.Property(part => part.Cpv).HasColumnName("fact_cpv");
        facts.Property(part => part.TenderReference).HasColumnName("fact_tender_reference");
        facts.Property(part => part.BuyerName).HasColumnName("fact_buyer_name");
    }

    private static void MapDays(ComplexPropertyBuilder<ContractDays> days)
    {
        days.Property(part => part.PublicationOn).HasColumnName("publication_on");
        days.Property(part => part.IsPublicationAssumed).HasColumnName("is_publication_assumed");
        days.Property(part => part.AwardOn).HasColumnName("award_on");
        days.Property(part => part.IsAwardAssumed).HasColumnName("is_award_assumed");
        days.Property(part => part.ContractOn).HasColumnName("contract_on");
        days.Property(part => part.IsContractAssumed).HasColumnName("is_contract_assumed");
        days.Property(part => part.StartOn).HasColumnName("start_on");
        days.Property(part => part.IsStartAssumed).HasColumnName("is_start_assumed");
        days.Property(part => part.EndOn).HasColumnName("end_on");
        days.Property(part => part.IsEndAssumed).HasColumnName("is_end_assumed");
    }

    private static void MapOutcome(ComplexPropertyBuilder<ObligationOutcome> outcome)
    {
        outcome.Property(part => part.Name).HasColumnName("outcome_name");
        outcome.Property(part => part.Amount).HasColumnName("outcome_amount_cents");
        outcome.Property(part => part.Clause).HasColumnName("outcome_clause");
        outcome.Property(part => part.Question).HasColumnName("outcome_question");
        outcome.Property(part => part.Steps).HasColumnName("outcome_steps");
        outcome.Property(part => part.PolicyFolder).HasColumnName("outcome_policy_folder");
        outcome.Property(part => part.PolicyDay).HasColumnName("outcome_policy_day");
        outcome.Property(part => part.PolicyHash).HasColumnName("outcome_policy_hash");
    }
}
