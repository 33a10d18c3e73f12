using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Letters;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class TemplateMapping : IEntityTypeConfiguration<TemplateRow>
{
    public void Configure(EntityTypeBuilder<TemplateRow> builder)
    {
        builder.ToTable("letter_template").HasKey(row => row.Id).HasName("pk_letter_template");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Code).HasColumnName("code").HasMaxLength(40);
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.Purpose).HasColumnName("purpose").HasMaxLength(15);
        builder.Property(row => row.NameNl).HasColumnName("name_nl").HasMaxLength(80);
        builder.Property(row => row.NameEn).HasColumnName("name_en").HasMaxLength(80);
        builder.Property(row => row.SubjectNl).HasColumnName("subject_nl").HasMaxLength(200);
        builder.Property(row => row.SubjectEn).HasColumnName("subject_en").HasMaxLength(200);
        builder.Property(row => row.BodyNl).HasColumnName("body_nl").HasMaxLength(2_000);
        builder.Property(row => row.BodyEn).HasColumnName("body_en").HasMaxLength(2_000);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by").HasMaxLength(40);
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Ignore(row => row.Words);
        builder.HasIndex(row => new { row.AuthorityId, row.Code, row.Number }, "ux_letter_template_number").IsUnique();
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_letter_template_authority")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
