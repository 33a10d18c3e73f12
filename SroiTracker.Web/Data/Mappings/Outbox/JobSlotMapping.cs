using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Web.Data.Mappings.Outbox;

internal sealed class JobSlotMapping : IEntityTypeConfiguration<JobSlot>
{
    public void Configure(EntityTypeBuilder<JobSlot> builder)
    {
        builder.ToTable("job_slot");
        builder.HasKey(row => new { row.Name, row.SlotKey }).HasName("pk_job_slot");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.SlotKey).HasColumnName("slot_key");
        builder.Property(row => row.TakenAt).HasColumnName("taken_at");
        builder.Property(row => row.DoneAt).HasColumnName("done_at");
    }
}
