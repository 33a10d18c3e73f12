using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Profiles;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class ProfileVersionMapping : IEntityTypeConfiguration<ProfileVersion>
{
    public void Configure(EntityTypeBuilder<ProfileVersion> builder)
    {
        builder.ToTable("programme_profile").HasKey(row => row.Id).HasName("pk_programme_profile");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.Content).HasColumnName("content");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.WrittenFor).HasColumnName("written_for").HasMaxLength(200);
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(500);
        builder.HasIndex(row => new { row.Region, row.Crebo, row.Number }, "ux_programme_profile_region_crebo_number").IsUnique();
    }
}

internal sealed class ClaimStatementMapping : IEntityTypeConfiguration<ClaimStatement>
{
    public void Configure(EntityTypeBuilder<ClaimStatement> builder)
    {
        builder.ToTable("claim_statement").HasKey(row => row.Id).HasName("pk_claim_statement");
        builder.Property(row => row.Description).HasColumnName("description").HasMaxLength(2000);
        builder.Property(row => row.QualificationDay).HasColumnName("qualification_day");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by").HasMaxLength(60);
        builder.Property(row => row.Profile).HasColumnName("profile").HasMaxLength(40);
        builder.Property(row => row.Answers).HasColumnName("answers");
        builder.Property(row => row.Instrument).HasColumnName("instrument").HasMaxLength(60);
        builder.HasIndex(row => new { row.ClaimId, row.RecordedAt }, "ix_claim_statement_claim_recorded");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_statement_claim");
    }
}
