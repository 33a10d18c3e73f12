using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(60);
        builder.Property(row => row.Payload).HasColumnName("payload").HasMaxLength(4_000);
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.DueAt).HasColumnName("due_at");
        builder.Property(row => row.Attempts).HasColumnName("attempts");
        builder.Property(row => row.LeaseOwner).HasColumnName("lease_owner");
        builder.Property(row => row.LeaseUntil).HasColumnName("lease_until");
        builder.Property(row => row.DoneAt).HasColumnName("done_at");
        builder.Property(row => row.ParkedAt).HasColumnName("parked_at");
        builder.Property(row => row.LastError).HasColumnName("last_error").HasMaxLength(1_000);
        builder.HasIndex(row => row.DueAt, "ix_outbox_due").HasFilter("done_at IS NULL AND parked_at IS NULL");
    }
}

internal sealed class JobSlotMapping : IEntityTypeConfiguration<JobSlot>
{
    public void Configure(EntityTypeBuilder<JobSlot> builder)
    {
        builder.ToTable("job_slot").HasKey(row => row.SlotKey);
        builder.Property(row => row.SlotKey).HasColumnName("slot_key").HasMaxLength(100);
        builder.Property(row => row.TakenAt).HasColumnName("taken_at");
    }
}
