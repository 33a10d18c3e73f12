using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Approach;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class ApproachDraftMapping : IEntityTypeConfiguration<ApproachDraft>
{
    public void Configure(EntityTypeBuilder<ApproachDraft> builder)
    {
        builder.ToTable("approach_draft").HasKey(row => row.ContractId).HasName("pk_approach_draft");
        builder.Property(row => row.ContractId).HasColumnName("contract_id").ValueGeneratedNever();
        builder.Property(row => row.Lines).HasColumnName("lines");
        builder.Property(row => row.ChangedBy).HasColumnName("changed_by");
        builder.Property(row => row.ChangedAt).HasColumnName("changed_at");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_approach_draft_contract")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApproachVersionMapping : IEntityTypeConfiguration<ApproachVersion>
{
    public void Configure(EntityTypeBuilder<ApproachVersion> builder)
    {
        builder.ToTable("approach_version").HasKey(row => row.Id).HasName("pk_approach_version");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.Number).HasColumnName("number");
        builder.Property(row => row.Lines).HasColumnName("lines");
        builder.Property(row => row.Planned).HasColumnName("planned_cents");
        builder.Property(row => row.Obligation).HasColumnName("obligation_cents");
        builder.Property(row => row.SubmittedBy).HasColumnName("submitted_by");
        builder.Property(row => row.SubmittedAt).HasColumnName("submitted_at");
        builder.HasIndex(row => new { row.ContractId, row.Number }, "ux_approach_version_contract_number").IsUnique();
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_approach_version_contract")
            .OnDelete(DeleteBehavior.Restrict);
    }
}

internal sealed class ApproachNoteMapping : IEntityTypeConfiguration<ApproachNote>
{
    public void Configure(EntityTypeBuilder<ApproachNote> builder)
    {
        builder.ToTable("approach_note").HasKey(row => row.Id).HasName("pk_approach_note");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.VersionId).HasColumnName("version_id");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(10);
        builder.Property(row => row.IsFromContractor).HasColumnName("is_from_contractor");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(2_000);
        builder.Property(row => row.WrittenBy).HasColumnName("written_by");
        builder.Property(row => row.WrittenAt).HasColumnName("written_at");
        builder.HasIndex(row => new { row.ContractId, row.Id }, "ix_approach_note_contract");
        builder.HasIndex(row => row.VersionId, "ux_approach_note_answer").IsUnique().HasFilter("kind <> 'Message'");
        builder.HasOne<Contract>().WithMany().HasForeignKey(row => row.ContractId).HasConstraintName("fk_approach_note_contract")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<ApproachVersion>().WithMany().HasForeignKey(row => row.VersionId).HasConstraintName("fk_approach_note_version")
            .OnDelete(DeleteBehavior.Restrict);
    }
}
