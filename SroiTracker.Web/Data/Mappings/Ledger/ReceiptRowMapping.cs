using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Data.Mappings.Ledger;

internal sealed class ReceiptRowMapping : IEntityTypeConfiguration<ReceiptRow>
{
    public void Configure(EntityTypeBuilder<ReceiptRow> builder)
    {
        builder.ToTable("receipt");
        builder.HasKey(row => row.EntryId).HasName("pk_receipt");
        builder.Property(row => row.EntryId).HasColumnName("entry_id");
        builder.Property(row => row.Policy).HasColumnName("policy");
        builder.Property(row => row.ValidFrom).HasColumnName("valid_from");
        builder.Property(row => row.PolicyHash).HasColumnName("policy_hash");
        builder.Property(row => row.Engine).HasColumnName("engine");
        builder.Property(row => row.Outcome).HasColumnName("outcome");
        builder.Property(row => row.Cents).HasColumnName("cents");
        builder.Property(row => row.Facts).HasColumnName("facts");
        builder.Property(row => row.Steps).HasColumnName("steps");
        builder.Property(row => row.Salt).HasColumnName("salt");
        builder.Property(row => row.FactsCommitment).HasColumnName("facts_commitment");
        builder.Property(row => row.StepsCommitment).HasColumnName("steps_commitment");
        builder.HasOne<LedgerEntryRow>().WithOne().HasForeignKey<ReceiptRow>(row => row.EntryId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_receipt_entry");
    }
}
