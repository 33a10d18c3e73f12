using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.SelfChecks;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class SelfCheckMapping : IEntityTypeConfiguration<SelfCheckRow>
{
    public void Configure(EntityTypeBuilder<SelfCheckRow> builder)
    {
        builder.ToTable("self_check").HasKey(row => row.Id).HasName("pk_self_check");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.On).HasColumnName("on_day");
        builder.Property(row => row.Version).HasColumnName("version").HasMaxLength(20);
        builder.Property(row => row.Answers).HasColumnName("answers").HasMaxLength(2_000);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.By).HasColumnName("by_account");
        builder.HasIndex(row => new { row.ContractorId, row.RecordedAt }, "ix_self_check_contractor_recorded");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_self_check_contractor");
    }
}
