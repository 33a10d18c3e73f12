using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class DuplicatePointerMapping : IEntityTypeConfiguration<DuplicatePointer>
{
    public void Configure(EntityTypeBuilder<DuplicatePointer> builder)
    {
        builder.ToTable("duplicate_pointer");
        builder.HasKey(row => new { row.ContractId, row.OtherContractId }).HasName("pk_duplicate_pointer");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.OtherContractId).HasColumnName("other_contract_id");
        builder.Property(row => row.Reason).HasColumnName("reason");
        builder.Property(row => row.FoundAt).HasColumnName("found_at");
        builder.Property(row => row.IsSame).HasColumnName("is_same");
        builder.Property(row => row.DecidedBy).HasColumnName("decided_by");
        builder.HasIndex(row => row.OtherContractId, "ix_duplicate_pointer_other_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_duplicate_pointer_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.OtherContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_duplicate_pointer_other_contract");
    }
}
