using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Mappings.Audit;

internal sealed class AuditLineMapping : IEntityTypeConfiguration<AuditLine>
{
    public void Configure(EntityTypeBuilder<AuditLine> builder)
    {
        builder.ToTable("audit_line");
        builder.HasKey(row => row.Id).HasName("pk_audit_line");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Who).HasColumnName("who");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.Why).HasColumnName("why");
        builder.Property(row => row.Action).HasColumnName("action");
        builder.Property(row => row.ObjectKind).HasColumnName("object_kind");
        builder.Property(row => row.ObjectId).HasColumnName("object_id");
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Result).HasColumnName("result");
        builder.Property(row => row.Before).HasColumnName("before");
        builder.Property(row => row.After).HasColumnName("after");
        builder.Property(row => row.Origin).HasColumnName("origin");
        builder.HasIndex(row => new { row.ObjectKind, row.ObjectId, row.RecordedAt },
            "ix_audit_line_object_kind_object_recorded_at");
        builder.HasIndex(row => new { row.AuthorityId, row.RecordedAt }, "ix_audit_line_authority_recorded_at");
    }
}
