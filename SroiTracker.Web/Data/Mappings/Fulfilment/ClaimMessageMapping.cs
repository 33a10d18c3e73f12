using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Data.Mappings.Fulfilment;

internal sealed class ClaimMessageMapping : IEntityTypeConfiguration<ClaimMessage>
{
    public void Configure(EntityTypeBuilder<ClaimMessage> builder)
    {
        builder.ToTable("claim_message");
        builder.HasKey(row => row.Id).HasName("pk_claim_message");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.ClaimId).HasColumnName("claim_id");
        builder.Property(row => row.IsFromContractor).HasColumnName("is_from_contractor");
        builder.Property(row => row.Words).HasColumnName("words");
        builder.Property(row => row.SentBy).HasColumnName("sent_by");
        builder.Property(row => row.SentAt).HasColumnName("sent_at");
        builder.HasIndex(row => new { row.ClaimId, row.SentAt }, "ix_claim_message_claim_sent_at");
        builder.HasOne<Claim>().WithMany().HasForeignKey(row => row.ClaimId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_claim_message_claim");
    }
}
