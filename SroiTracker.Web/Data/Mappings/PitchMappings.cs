using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Partners;
using SroiTracker.Web.Data.Pitches;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class PitchMapping : IEntityTypeConfiguration<Pitch>
{
    public void Configure(EntityTypeBuilder<Pitch> builder)
    {
        builder.ToTable("pitch").HasKey(row => row.Id).HasName("pk_pitch");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PartnerId).HasColumnName("partner_id");
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.Pathway).HasColumnName("pathway").HasMaxLength(10);
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.Weeks).HasColumnName("weeks");
        builder.Property(row => row.HoursPerWeek).HasColumnName("hours_per_week");
        builder.Property(row => row.Skills).HasColumnName("skills").HasMaxLength(500);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.PartnerId, row.RecordedAt }, "ix_pitch_partner_recorded");
        builder.HasIndex(row => row.Region, "ix_pitch_region");
        builder.HasOne<Partner>().WithMany().HasForeignKey(row => row.PartnerId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pitch_partner");
    }
}

internal sealed class PitchSendingMapping : IEntityTypeConfiguration<PitchSending>
{
    public void Configure(EntityTypeBuilder<PitchSending> builder)
    {
        builder.ToTable("pitch_sending").HasKey(row => row.Id).HasName("pk_pitch_sending");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PitchId).HasColumnName("pitch_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.ContractId).HasColumnName("contract_id");
        builder.Property(row => row.SentAt).HasColumnName("sent_at");
        builder.HasIndex(row => new { row.PitchId, row.ContractorId }, "ux_pitch_sending_pitch_contractor").IsUnique();
        builder.HasIndex(row => new { row.ContractorId, row.SentAt }, "ix_pitch_sending_contractor_sent");
        builder.HasOne<Pitch>().WithMany().HasForeignKey(row => row.PitchId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pitch_sending_pitch");
    }
}

internal sealed class PitchReactionMapping : IEntityTypeConfiguration<PitchReaction>
{
    public void Configure(EntityTypeBuilder<PitchReaction> builder)
    {
        builder.ToTable("pitch_reaction").HasKey(row => row.Id).HasName("pk_pitch_reaction");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PitchId).HasColumnName("pitch_id");
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.IsInterested).HasColumnName("is_interested");
        builder.Property(row => row.Words).HasColumnName("words").HasMaxLength(500);
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => new { row.PitchId, row.RecordedAt }, "ix_pitch_reaction_pitch_recorded");
        builder.HasOne<Pitch>().WithMany().HasForeignKey(row => row.PitchId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pitch_reaction_pitch");
    }
}

internal sealed class PitchOutcomeMapping : IEntityTypeConfiguration<PitchOutcome>
{
    public void Configure(EntityTypeBuilder<PitchOutcome> builder)
    {
        builder.ToTable("pitch_outcome").HasKey(row => row.Id).HasName("pk_pitch_outcome");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.PitchId).HasColumnName("pitch_id");
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.ContractorId).HasColumnName("contractor_id");
        builder.Property(row => row.RecordedBy).HasColumnName("recorded_by");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasIndex(row => row.PitchId, "ux_pitch_outcome_pitch").IsUnique();
        builder.HasOne<Pitch>().WithMany().HasForeignKey(row => row.PitchId).OnDelete(DeleteBehavior.Restrict)
            .HasConstraintName("fk_pitch_outcome_pitch");
    }
}
