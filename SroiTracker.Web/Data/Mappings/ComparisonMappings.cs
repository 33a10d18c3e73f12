using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Comparisons;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class KeyComparisonMapping : IEntityTypeConfiguration<KeyComparison>
{
    public void Configure(EntityTypeBuilder<KeyComparison> builder)
    {
        builder.ToTable("key_comparison").HasKey(row => row.Id).HasName("pk_key_comparison");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.With).HasColumnName("with_authority").HasMaxLength(100);
        builder.Property(row => row.Basis).HasColumnName("basis").HasMaxLength(500);
        builder.Property(row => row.Fingerprint).HasColumnName("fingerprint").HasMaxLength(12);
        builder.Property(row => row.StartedBy).HasColumnName("started_by");
        builder.Property(row => row.StartedAt).HasColumnName("started_at");
        builder.Property(row => row.Until).HasColumnName("until_day");
        builder.Property(row => row.EndedAt).HasColumnName("ended_at");
        builder.HasIndex(row => new { row.AuthorityId, row.StartedAt }, "ix_key_comparison_authority");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_key_comparison_authority");
    }
}

internal sealed class ComparisonKeyMapping : IEntityTypeConfiguration<ComparisonKey>
{
    public void Configure(EntityTypeBuilder<ComparisonKey> builder)
    {
        builder.ToTable("comparison_key").HasKey(row => row.Id).HasName("pk_comparison_key");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ComparisonId).HasColumnName("comparison_id");
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.Key).HasColumnName("key").HasMaxLength(64);
        builder.HasIndex(row => new { row.ComparisonId, row.ClaimId }, "ux_comparison_key_comparison_claim").IsUnique();
        builder.HasIndex(row => row.ClaimId, "ix_comparison_key_claim");
        builder.HasOne<KeyComparison>().WithMany().HasForeignKey(row => row.ComparisonId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_comparison_key_comparison");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_comparison_key_claim");
    }
}
