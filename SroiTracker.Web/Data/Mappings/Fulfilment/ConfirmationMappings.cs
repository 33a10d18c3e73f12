using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Mappings.Fulfilment;

internal sealed class ConfirmationMapping : IEntityTypeConfiguration<Confirmation>
{
    public void Configure(EntityTypeBuilder<Confirmation> builder)
    {
        builder.ToTable("confirmation").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.Party).HasColumnName("party").HasMaxLength(20);
        builder.Property(row => row.Facts).HasColumnName("facts");
        builder.Property(row => row.Crebo).HasColumnName("crebo").HasMaxLength(5);
        builder.Property(row => row.AskedBy).HasColumnName("asked_by").HasMaxLength(40);
        builder.Property(row => row.AskedAt).HasColumnName("asked_at");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId).HasConstraintName("fk_confirmation_claim")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.ClaimId, row.Id }, "ix_confirmation_claim");
    }
}

internal sealed class ConfirmationAnswerMapping : IEntityTypeConfiguration<ConfirmationAnswer>
{
    public void Configure(EntityTypeBuilder<ConfirmationAnswer> builder)
    {
        builder.ToTable("confirmation_answer").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ConfirmationId).HasColumnName("confirmation_id");
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.IsRight).HasColumnName("is_right");
        builder.Property(row => row.Reason).HasColumnName("reason").HasMaxLength(500);
        builder.Property(row => row.AnsweredAt).HasColumnName("answered_at");
        builder.HasOne<Confirmation>().WithMany().HasForeignKey(row => row.ConfirmationId).HasConstraintName("fk_confirmation_answer_confirmation")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.ConfirmationId, "ux_confirmation_answer_confirmation").IsUnique();
        builder.HasIndex(row => new { row.ClaimId, row.Id }, "ix_confirmation_answer_claim");
    }
}
