using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Tokens;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class TokenMapping : IEntityTypeConfiguration<ApiToken>
{
    public void Configure(EntityTypeBuilder<ApiToken> builder)
    {
        builder.ToTable("api_token").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(row => row.Hash).HasColumnName("hash").HasMaxLength(64);
        builder.Property(row => row.Scopes).HasColumnName("scopes").HasMaxLength(1000);
        builder.Property(row => row.ValidUntil).HasColumnName("valid_until");
        builder.Property(row => row.MadeBy).HasColumnName("made_by");
        builder.Property(row => row.MadeAt).HasColumnName("made_at");
        builder.Property(row => row.WithdrawnAt).HasColumnName("withdrawn_at");
        builder.Ignore(row => row.Grants);
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_api_token_authority")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => row.Hash, "ux_api_token_hash").IsUnique();
        builder.HasIndex(row => new { row.AuthorityId, row.Id }, "ix_api_token_authority");
    }
}
