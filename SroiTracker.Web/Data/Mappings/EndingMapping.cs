using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Endings;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class EndingMapping : IEntityTypeConfiguration<EndingRow>
{
    public void Configure(EntityTypeBuilder<EndingRow> builder)
    {
        builder.ToTable("ending_step").HasKey(row => row.Id).HasName("pk_ending_step");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Step).HasColumnName("step").HasMaxLength(20);
        builder.Property(row => row.OnDay).HasColumnName("on_day");
        builder.Property(row => row.UntilDay).HasColumnName("until_day");
        builder.Property(row => row.Outstanding).HasColumnName("outstanding_cents");
        builder.Property(row => row.Amount).HasColumnName("amount_cents");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(4_000);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ContractId, row.Id }, "ix_ending_step_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_ending_step_contract")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
