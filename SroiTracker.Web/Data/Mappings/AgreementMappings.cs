using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class AgreementMapping : IEntityTypeConfiguration<AgreementRow>
{
    public void Configure(EntityTypeBuilder<AgreementRow> builder)
    {
        builder.ToTable("agreement").HasKey(row => row.Id).HasName("pk_agreement");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.AuthorityId, row.Name }, "ix_agreement_authority");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_agreement_authority")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementVersionMapping : IEntityTypeConfiguration<AgreementVersionRow>
{
    public void Configure(EntityTypeBuilder<AgreementVersionRow> builder)
    {
        builder.ToTable("agreement_version").HasKey(row => row.Id).HasName("pk_agreement_version");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AgreementId).HasColumnName("agreement_id");
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.UntilDay).HasColumnName("until_day");
        builder.Property(row => row.Terms).HasColumnName("terms").HasMaxLength(4_000);
        builder.Property(row => row.Programmes).HasColumnName("programmes").HasMaxLength(400);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.AgreementId, row.Number }, "ux_agreement_version_number").IsUnique();
        builder.HasOne<AgreementRow>().WithMany().HasForeignKey(row => row.AgreementId).HasConstraintName("fk_agreement_version_agreement")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementPartMapping : IEntityTypeConfiguration<AgreementPartRow>
{
    public void Configure(EntityTypeBuilder<AgreementPartRow> builder)
    {
        builder.ToTable("agreement_part").HasKey(row => row.Id).HasName("pk_agreement_part");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.VersionId).HasColumnName("version_id");
        builder.Property(row => row.Position).HasColumnName("position");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Numerator).HasColumnName("numerator");
        builder.Property(row => row.Denominator).HasColumnName("denominator");
        builder.HasIndex(row => new { row.VersionId, row.ContractId }, "ux_agreement_part_contract").IsUnique();
        builder.HasIndex(row => row.ContractId, "ix_agreement_part_contract");
        builder.HasOne<AgreementVersionRow>().WithMany().HasForeignKey(row => row.VersionId).HasConstraintName("fk_agreement_part_version")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_agreement_part_contract")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementPartyMapping : IEntityTypeConfiguration<AgreementPartyRow>
{
    public void Configure(EntityTypeBuilder<AgreementPartyRow> builder)
    {
        builder.ToTable("agreement_party").HasKey(row => row.Id).HasName("pk_agreement_party");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.VersionId).HasColumnName("version_id");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.PartyId).HasColumnName("party_id");
        builder.Property(row => row.MustSign).HasColumnName("must_sign");
        builder.HasIndex(row => new { row.VersionId, row.Kind, row.PartyId }, "ux_agreement_party").IsUnique();
        builder.HasIndex(row => row.PartyId, "ix_agreement_party_party");
        builder.HasOne<AgreementVersionRow>().WithMany().HasForeignKey(row => row.VersionId).HasConstraintName("fk_agreement_party_version")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementStepMapping : IEntityTypeConfiguration<AgreementStepRow>
{
    public void Configure(EntityTypeBuilder<AgreementStepRow> builder)
    {
        builder.ToTable("agreement_step").HasKey(row => row.Id).HasName("pk_agreement_step");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.VersionId).HasColumnName("version_id");
        builder.Property(row => row.Step).HasColumnName("step").HasMaxLength(10);
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.PartyId).HasColumnName("party_id");
        builder.Property(row => row.OnDay).HasColumnName("on_day");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(2_000);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.VersionId, row.Id }, "ix_agreement_step_version");
        builder.HasOne<AgreementVersionRow>().WithMany().HasForeignKey(row => row.VersionId).HasConstraintName("fk_agreement_step_version")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class AgreementBookingMapping : IEntityTypeConfiguration<AgreementBookingRow>
{
    public void Configure(EntityTypeBuilder<AgreementBookingRow> builder)
    {
        builder.ToTable("agreement_booking").HasKey(row => row.EntryId).HasName("pk_agreement_booking");
        builder.Property(row => row.EntryId).HasColumnName("entry_id").ValueGeneratedNever();
        builder.Property(row => row.CreditEntryId).HasColumnName("credit_entry_id");
        builder.Property(row => row.VersionId).HasColumnName("version_id");
        builder.HasIndex(row => row.CreditEntryId, "ix_agreement_booking_credit");
        builder.HasIndex(row => row.VersionId, "ix_agreement_booking_version");
        builder.HasOne<LedgerEntryRow>().WithMany().HasForeignKey(row => row.EntryId).HasConstraintName("fk_agreement_booking_entry")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<LedgerEntryRow>().WithMany().HasForeignKey(row => row.CreditEntryId).HasConstraintName("fk_agreement_booking_credit")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<AgreementVersionRow>().WithMany().HasForeignKey(row => row.VersionId).HasConstraintName("fk_agreement_booking_version")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class BalanceTransferMapping : IEntityTypeConfiguration<BalanceTransferRow>
{
    public void Configure(EntityTypeBuilder<BalanceTransferRow> builder)
    {
        builder.ToTable("balance_transfer").HasKey(row => row.Id).HasName("pk_balance_transfer");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.FromContractId).HasColumnName("from_contract_id");
        builder.Property(row => row.ToContractId).HasColumnName("to_contract_id");
        builder.Property(row => row.Amount).HasColumnName("amount_cents");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(500);
        builder.Property(row => row.TakesBackId).HasColumnName("takes_back_id");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => row.TakesBackId, "ux_balance_transfer_takes_back").IsUnique();
        builder.HasIndex(row => row.FromContractId, "ix_balance_transfer_from");
        builder.HasIndex(row => row.ToContractId, "ix_balance_transfer_to");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.FromContractId).HasConstraintName("fk_balance_transfer_from")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ToContractId).HasConstraintName("fk_balance_transfer_to")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
