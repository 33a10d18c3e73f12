using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Ledger;

internal sealed class LedgerEntryRowMapping : IEntityTypeConfiguration<LedgerEntryRow>
{
    public void Configure(EntityTypeBuilder<LedgerEntryRow> builder)
    {
        builder.ToTable("ledger_entry");
        builder.HasKey(row => row.Id).HasName("pk_ledger_entry");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Sequence).HasColumnName("sequence");
        builder.Property(row => row.Book).HasColumnName("book");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.Amount).HasColumnName("cents");
        builder.Property(row => row.EffectiveOn).HasColumnName("effective_on");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.ReversesId).HasColumnName("reverses_id");
        builder.Property(row => row.ReceiptHash).HasColumnName("receipt_hash");
        builder.Property(row => row.PreviousHash).HasColumnName("previous_hash");
        builder.Property(row => row.Hash).HasColumnName("hash");
        builder.HasIndex(row => new { row.ContractId, row.Sequence }, "ix_ledger_entry_contract_sequence").IsUnique();
        builder.HasIndex(row => new { row.ContractId, row.Id }, "ix_ledger_entry_contract_id");
        builder.HasIndex(row => row.ReversesId, "ix_ledger_entry_reverses").IsUnique();
        builder.HasIndex(row => row.ClaimId, "ix_ledger_entry_claim_booked").IsUnique().HasFilter("kind = 'CreditBooked'");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_ledger_entry_contract");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_ledger_entry_claim");
        builder.HasOne<LedgerEntryRow>().WithMany().HasForeignKey(row => row.ReversesId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_ledger_entry_reverses");
    }
}
