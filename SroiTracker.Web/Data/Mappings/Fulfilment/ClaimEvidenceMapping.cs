using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Mappings.Fulfilment;

internal sealed class ClaimEvidenceMapping : IEntityTypeConfiguration<ClaimEvidence>
{
    public void Configure(EntityTypeBuilder<ClaimEvidence> builder)
    {
        builder.ToTable("claim_evidence");
        builder.HasKey(row => row.Id).HasName("pk_claim_evidence");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.OriginalName).HasColumnName("original_name");
        builder.Property(row => row.ContentType).HasColumnName("content_type");
        builder.Property(row => row.Size).HasColumnName("size");
        builder.Property(row => row.Sha256).HasColumnName("sha256");
        builder.Property(row => row.StorageName).HasColumnName("storage_name");
        builder.Property(row => row.UploadedBy).HasColumnName("uploaded_by");
        builder.Property(row => row.UploadedAt).HasColumnName("uploaded_at");
        builder.Property(row => row.ErasedAt).HasColumnName("erased_at");
        builder.Property(row => row.Check).HasColumnName("scan").HasConversion<string>().HasDefaultValue(EvidenceCheck.Clean)
            .HasSentinel(EvidenceCheck.Clean);
        builder.Ignore(row => row.IsReadable);
        builder.HasIndex(row => row.ClaimId, "ix_claim_evidence_claim");
        builder.HasIndex(row => row.StorageName, "ix_claim_evidence_storage_name").IsUnique();
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_evidence_claim");
    }
}
