using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Retention;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class EvidenceTermMapping : IEntityTypeConfiguration<EvidenceTerm>
{
    public void Configure(EntityTypeBuilder<EvidenceTerm> builder)
    {
        builder.ToTable("evidence_term").HasKey(row => row.Id).HasName("pk_evidence_term");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Months).HasColumnName("months");
        builder.Property(row => row.Basis).HasColumnName("basis").HasMaxLength(500);
        builder.Property(row => row.ChosenBy).HasColumnName("chosen_by");
        builder.Property(row => row.ChosenAt).HasColumnName("chosen_at");
        builder.HasIndex(row => new { row.AuthorityId, row.ChosenAt }, "ix_evidence_term_authority");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_evidence_term_authority");
    }
}

internal sealed class EvidenceDestructionMapping : IEntityTypeConfiguration<EvidenceDestruction>
{
    public void Configure(EntityTypeBuilder<EvidenceDestruction> builder)
    {
        builder.ToTable("evidence_destruction").HasKey(row => row.Id).HasName("pk_evidence_destruction");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Months).HasColumnName("months");
        builder.Property(row => row.Basis).HasColumnName("basis").HasMaxLength(500);
        builder.Property(row => row.Files).HasColumnName("files");
        builder.Property(row => row.ProposedBy).HasColumnName("proposed_by");
        builder.Property(row => row.ProposedAt).HasColumnName("proposed_at");
        builder.Property(row => row.State).HasColumnName("state").HasConversion<string>().HasMaxLength(20);
        builder.Property(row => row.DecidedBy).HasColumnName("decided_by");
        builder.Property(row => row.DecidedAt).HasColumnName("decided_at");
        builder.Property(row => row.Why).HasColumnName("why").HasMaxLength(1000);
        builder.HasIndex(row => new { row.AuthorityId, row.ProposedAt }, "ix_evidence_destruction_authority");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_evidence_destruction_authority");
    }
}

internal sealed class EvidenceDestructionLineMapping : IEntityTypeConfiguration<EvidenceDestructionLine>
{
    public void Configure(EntityTypeBuilder<EvidenceDestructionLine> builder)
    {
        builder.ToTable("evidence_destruction_line").HasKey(row => row.Id).HasName("pk_evidence_destruction_line");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.DestructionId).HasColumnName("destruction_id");
        builder.Property(row => row.EvidenceId).HasColumnName("evidence_id");
        builder.HasIndex(row => new { row.DestructionId, row.EvidenceId }, "ux_evidence_destruction_line_file").IsUnique();
        builder.HasIndex(row => row.EvidenceId, "ix_evidence_destruction_line_evidence");
        builder.HasOne<EvidenceDestruction>().WithMany().HasForeignKey(row => row.DestructionId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_evidence_destruction_line_destruction");
        builder.HasOne<ClaimEvidence>().WithMany().HasForeignKey(row => row.EvidenceId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_evidence_destruction_line_evidence");
    }
}
