using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Deadlines;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class DeadlineMapping : IEntityTypeConfiguration<DeadlineRow>
{
    public void Configure(EntityTypeBuilder<DeadlineRow> builder)
    {
        builder.ToTable("deadline_event").HasKey(row => row.Id).HasName("pk_deadline_event");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Term).HasColumnName("term").HasMaxLength(20);
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.Event).HasColumnName("event").HasMaxLength(20);
        builder.Property(row => row.Day).HasColumnName("day");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(4_000);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ContractId, row.Id }, "ix_deadline_event_contract");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_deadline_event_contract")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
