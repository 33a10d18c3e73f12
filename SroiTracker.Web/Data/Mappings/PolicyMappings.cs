using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Policies.Drafts;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class PolicyDraftMapping : IEntityTypeConfiguration<PolicyDraft>
{
    public void Configure(EntityTypeBuilder<PolicyDraft> builder)
    {
        builder.ToTable("policy_draft").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Folder).HasColumnName("folder").HasMaxLength(60);
        builder.Property(row => row.ValidFrom).HasColumnName("valid_from");
        builder.Property(row => row.Document).HasColumnName("document");
        builder.Property(row => row.Examples).HasColumnName("examples");
        builder.Property(row => row.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.BaseDay).HasColumnName("base_day");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(2000);
        builder.Property(row => row.WhyPast).HasColumnName("why_past").HasMaxLength(2000);
        builder.Property(row => row.CreatedBy).HasColumnName("created_by").HasMaxLength(60);
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.ChangedBy).HasColumnName("changed_by").HasMaxLength(60);
        builder.Property(row => row.ChangedAt).HasColumnName("changed_at");
        builder.Property(row => row.Authors).HasColumnName("authors").HasMaxLength(2000);
        builder.Property(row => row.ProposedBy).HasColumnName("proposed_by").HasMaxLength(60);
        builder.Property(row => row.ProposedAt).HasColumnName("proposed_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.Folder, row.State }, "ix_policy_draft_folder_state");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class PolicyPublishedMapping : IEntityTypeConfiguration<PolicyPublished>
{
    public void Configure(EntityTypeBuilder<PolicyPublished> builder)
    {
        builder.ToTable("policy_published").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.DraftId).HasColumnName("draft_id");
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Folder).HasColumnName("folder").HasMaxLength(60);
        builder.Property(row => row.ValidFrom).HasColumnName("valid_from");
        builder.Property(row => row.Content).HasColumnName("content");
        builder.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(row => row.Examples).HasColumnName("examples");
        builder.Property(row => row.ProposedBy).HasColumnName("proposed_by").HasMaxLength(60);
        builder.Property(row => row.ProposedRole).HasColumnName("proposed_role").HasMaxLength(30);
        builder.Property(row => row.ApprovedBy).HasColumnName("approved_by").HasMaxLength(60);
        builder.Property(row => row.ApprovedRole).HasColumnName("approved_role").HasMaxLength(30);
        builder.Property(row => row.PublishedAt).HasColumnName("published_at");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(2000);
        builder.HasIndex(row => new { row.Folder, row.ValidFrom }, "ux_policy_published_folder_day").IsUnique();
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict);
    }
}
