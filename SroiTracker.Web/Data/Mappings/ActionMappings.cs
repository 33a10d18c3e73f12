using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class ActionMapping : IEntityTypeConfiguration<ActionRow>
{
    public void Configure(EntityTypeBuilder<ActionRow> builder)
    {
        builder.ToTable("action").HasKey(row => row.Id).HasName("pk_action");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(40);
        builder.Property(row => row.Title).HasColumnName("title").HasMaxLength(200);
        builder.Property(row => row.Note).HasColumnName("note").HasMaxLength(4_000);
        builder.Property(row => row.SubjectKind).HasColumnName("subject_kind").HasMaxLength(20);
        builder.Property(row => row.SubjectKey).HasColumnName("subject_key").HasMaxLength(100);
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.ParentId).HasColumnName("parent_id");
        builder.Property(row => row.FollowsId).HasColumnName("follows_id");
        builder.Property(row => row.MailboxId).HasColumnName("mailbox_id");
        builder.Property(row => row.Places).HasColumnName("places");
        builder.Property(row => row.Reach).HasColumnName("reach");
        builder.Property(row => row.Partner).HasColumnName("partner").HasMaxLength(200);
        builder.Property(row => row.Kvk).HasColumnName("kvk").HasMaxLength(8);
        builder.Property(row => row.IsAdditional).HasColumnName("is_additional");
        builder.Property(row => row.AdditionalReason).HasColumnName("additional_reason").HasMaxLength(1_000);
        ConfigureState(builder);
        ConfigureLinks(builder);
    }

    private static void ConfigureState(EntityTypeBuilder<ActionRow> builder)
    {
        builder.Property(row => row.IsShared).HasColumnName("is_shared");
        builder.Property(row => row.IsContact).HasColumnName("is_contact");
        builder.Property(row => row.StartedOn).HasColumnName("started_on");
        builder.Property(row => row.CreatedBy).HasColumnName("created_by").HasMaxLength(60);
        builder.Property(row => row.CreatedAt).HasColumnName("created_at");
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.OwnerSince).HasColumnName("owner_since");
        builder.Property(row => row.DueOn).HasColumnName("due_on");
        builder.Property(row => row.State).HasColumnName("state").HasMaxLength(20);
        builder.Property(row => row.Outcome).HasColumnName("outcome").HasMaxLength(40);
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(2_000);
        builder.Property(row => row.ClosedOn).HasColumnName("closed_on");
        builder.Property(row => row.RemindedOn).HasColumnName("reminded_on");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
    }

    private static void ConfigureLinks(EntityTypeBuilder<ActionRow> builder)
    {
        builder.HasIndex(row => new { row.OwnerId, row.State, row.DueOn, row.Id }, "ix_action_owner_state_due");
        builder.HasIndex(row => new { row.AuthorityId, row.State, row.DueOn, row.Id }, "ix_action_authority_state_due");
        builder.HasIndex(row => new { row.ContractorId, row.StartedOn, row.Id }, "ix_action_contractor_started");
        builder.HasIndex(row => new { row.ContractId, row.StartedOn, row.Id }, "ix_action_contract_started");
        builder.HasIndex(row => new { row.SubjectKind, row.SubjectKey }, "ix_action_subject");
        builder.HasIndex(row => new { row.Kind, row.State, row.DueOn, row.Id }, "ix_action_kind_state_due");
        builder.HasIndex(row => row.ParentId, "ix_action_parent");
        builder.HasIndex(row => row.FollowsId, "ix_action_follows");
        builder.HasIndex(row => new { row.AuthorityId, row.Kvk }, "ix_action_authority_kvk");
        builder.HasIndex(row => new { row.AuthorityId, row.Kind, row.State, row.DueOn, row.Id }, "ix_action_authority_kind_state_due");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_authority");
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ParentId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_parent");
        builder.HasOne<MailboxRow>().WithMany().HasForeignKey(row => row.MailboxId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_mailbox");
    }
}

internal sealed class ActionChangeMapping : IEntityTypeConfiguration<ActionChangeRow>
{
    public void Configure(EntityTypeBuilder<ActionChangeRow> builder)
    {
        builder.ToTable("action_change").HasKey(row => row.Id).HasName("pk_action_change");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ActionId).HasColumnName("action_id");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.Property(row => row.By).HasColumnName("by_account");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.State).HasColumnName("state").HasMaxLength(20);
        builder.Property(row => row.OwnerId).HasColumnName("owner_id");
        builder.Property(row => row.DueOn).HasColumnName("due_on");
        builder.Property(row => row.ParentId).HasColumnName("parent_id");
        builder.Property(row => row.Text).HasColumnName("text").HasMaxLength(4_000);
        builder.HasIndex(row => new { row.ActionId, row.RecordedAt }, "ix_action_change_action_recorded");
        builder.HasIndex(row => row.ParentId, "ix_action_change_parent");
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ActionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_change_action");
    }
}

internal sealed class ActionClaimMapping : IEntityTypeConfiguration<ActionClaimRow>
{
    public void Configure(EntityTypeBuilder<ActionClaimRow> builder)
    {
        builder.ToTable("action_claim").HasKey(row => row.Id).HasName("pk_action_claim");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ActionId).HasColumnName("action_id");
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.HasIndex(row => new { row.ActionId, row.ClaimId }, "ux_action_claim").IsUnique();
        builder.HasIndex(row => row.ClaimId, "ix_action_claim_claim");
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ActionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_claim_action");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_claim_claim");
    }
}

internal sealed class ActionFigureMapping : IEntityTypeConfiguration<ActionFigureRow>
{
    public void Configure(EntityTypeBuilder<ActionFigureRow> builder)
    {
        builder.ToTable("action_figure").HasKey(row => row.Id).HasName("pk_action_figure");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ActionId).HasColumnName("action_id");
        builder.Property(row => row.Moment).HasColumnName("moment").HasMaxLength(20);
        builder.Property(row => row.ScopeKey).HasColumnName("scope_key").HasMaxLength(600);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.Count).HasColumnName("count");
        builder.Property(row => row.Mark).HasColumnName("mark").HasMaxLength(20);
        builder.Property(row => row.MeasuredOn).HasColumnName("measured_on");
        builder.Property(row => row.Precision).HasColumnName("precision").HasMaxLength(10);
        builder.Property(row => row.Source).HasColumnName("source").HasMaxLength(1_000);
        builder.Property(row => row.Secured).HasColumnName("secured");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ActionId, row.Moment }, "ux_action_figure_action_moment").IsUnique();
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ActionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_figure_action");
    }
}

internal sealed class ActionPartyMapping : IEntityTypeConfiguration<ActionPartyRow>
{
    public void Configure(EntityTypeBuilder<ActionPartyRow> builder)
    {
        builder.ToTable("action_party").HasKey(row => row.Id).HasName("pk_action_party");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ActionId).HasColumnName("action_id");
        builder.Property(row => row.Role).HasColumnName("role").HasMaxLength(40);
        builder.Property(row => row.Organisation).HasColumnName("organisation").HasMaxLength(200);
        builder.Property(row => row.AccountId).HasColumnName("account_id");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.ActionId, row.RecordedAt }, "ix_action_party_action_recorded");
        builder.HasOne<ActionRow>().WithMany().HasForeignKey(row => row.ActionId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_action_party_action");
    }
}

internal sealed class MailboxMapping : IEntityTypeConfiguration<MailboxRow>
{
    public void Configure(EntityTypeBuilder<MailboxRow> builder)
    {
        builder.ToTable("mailbox").HasKey(row => row.Id).HasName("pk_mailbox");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(row => row.Address).HasColumnName("address").HasMaxLength(254);
        builder.Property(row => row.Phone).HasColumnName("phone").HasMaxLength(20);
        builder.Property(row => row.ClosedOn).HasColumnName("closed_on");
        builder.Property(row => row.IsPublic).HasColumnName("is_public");
        builder.HasIndex(row => new { row.AuthorityId, row.Kind }, "ix_mailbox_authority_kind");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_mailbox_authority");
    }
}
