using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class AmendmentMapping : IEntityTypeConfiguration<Amendment>
{
    public void Configure(EntityTypeBuilder<Amendment> builder)
    {
        builder.ToTable("amendment");
        builder.HasKey(row => row.Id).HasName("pk_amendment");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.EffectiveOn).HasColumnName("effective_on");
        builder.Property(row => row.NewValue).HasColumnName("new_value_cents");
        builder.Property(row => row.Amount).HasColumnName("amount_cents");
        builder.Property(row => row.NewEndOn).HasColumnName("new_end_on");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ContractId, row.EffectiveOn }, "ix_amendment_contract_effective_on");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_amendment_contract");
    }
}
