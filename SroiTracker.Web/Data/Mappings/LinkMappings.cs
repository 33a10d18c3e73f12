using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Links;
using SroiTracker.Web.Data.Members;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("one_time_link").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.SubjectId).HasColumnName("subject_id");
        builder.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(row => row.MadeAt).HasColumnName("made_at");
        builder.Property(row => row.ValidUntil).HasColumnName("valid_until");
        builder.Property(row => row.UsedAt).HasColumnName("used_at");
        builder.Property(row => row.WithdrawnAt).HasColumnName("withdrawn_at");
        builder.HasIndex(row => row.Hash, "ux_one_time_link_hash").IsUnique();
        builder.HasIndex(row => new { row.SubjectId, row.Id }, "ix_one_time_link_subject");
    }
}

internal sealed class InvitationMapping : IEntityTypeConfiguration<Invitation>
{
    public void Configure(EntityTypeBuilder<Invitation> builder)
    {
        builder.ToTable("invitation").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.Email).HasColumnName("email").HasMaxLength(254);
        builder.Property(row => row.Right).HasColumnName("member_right").HasMaxLength(20);
        builder.Property(row => row.InvitedBy).HasColumnName("invited_by");
        builder.Property(row => row.InvitedAt).HasColumnName("invited_at");
        builder.Property(row => row.SettledAt).HasColumnName("settled_at");
        builder.HasOne<Contractor>().WithMany().HasForeignKey(row => row.ContractorId).HasConstraintName("fk_invitation_contractor")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ContractorId, row.Id }, "ix_invitation_contractor");
    }
}
