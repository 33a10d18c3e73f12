using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Data.Mappings.Outbox;

internal sealed class OutboxRowMapping : IEntityTypeConfiguration<OutboxRow>
{
    public void Configure(EntityTypeBuilder<OutboxRow> builder)
    {
        builder.ToTable("outbox");
        builder.HasKey(row => row.Id).HasName("pk_outbox");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.Payload).HasColumnName("payload");
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.DueAt).HasColumnName("due_at");
        builder.Property(row => row.Attempts).HasColumnName("attempts");
        builder.Property(row => row.LeaseOwner).HasColumnName("lease_owner");
        builder.Property(row => row.LeaseUntil).HasColumnName("lease_until");
        builder.Property(row => row.DoneAt).HasColumnName("done_at");
        builder.Property(row => row.ParkedAt).HasColumnName("parked_at");
        builder.Property(row => row.LastError).HasColumnName("last_error");
        builder.HasIndex(row => new { row.DoneAt, row.ParkedAt, row.DueAt }, "ix_outbox_done_at_parked_at_due_at");
    }
}
