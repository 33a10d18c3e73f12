using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class ExemptionMapping : IEntityTypeConfiguration<Exemption>
{
    public void Configure(EntityTypeBuilder<Exemption> builder)
    {
        builder.ToTable("exemption");
        builder.HasKey(row => row.Id).HasName("pk_exemption");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Percentage).HasColumnName("percentage");
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.UntilDay).HasColumnName("until_day");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => row.ContractId, "ix_exemption_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_exemption_contract");
    }
}
