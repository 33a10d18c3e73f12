using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class RhythmMapping : IEntityTypeConfiguration<RhythmRow>
{
    public void Configure(EntityTypeBuilder<RhythmRow> builder)
    {
        builder.ToTable("contact_rhythm").HasKey(row => row.Id).HasName("pk_contact_rhythm");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.Days).HasColumnName("days");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(500);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by").HasMaxLength(40);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.AuthorityId, row.ContractorId, row.Id }, "ix_contact_rhythm_contractor");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_contact_rhythm_authority")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId).HasConstraintName("fk_contact_rhythm_contractor")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
