using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Ledger;

namespace SroiTracker.Web.Data.Mappings.Ledger;

internal sealed class IdempotencyKeyMapping : IEntityTypeConfiguration<IdempotencyKey>
{
    public void Configure(EntityTypeBuilder<IdempotencyKey> builder)
    {
        builder.ToTable("idempotency_key");
        builder.HasKey(row => row.Key).HasName("pk_idempotency_key");
        builder.Property(row => row.Key).HasColumnName("key");
        builder.Property(row => row.BodyHash).HasColumnName("body_hash");
        builder.Property(row => row.Answer).HasColumnName("answer");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
    }
}
