using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Support;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class InstrumentMapping : IEntityTypeConfiguration<InstrumentRow>
{
    public void Configure(EntityTypeBuilder<InstrumentRow> builder)
    {
        builder.ToTable("instrument").HasKey(row => row.Id).HasName("pk_instrument");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Key).HasColumnName("key").HasMaxLength(60);
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(200);
        builder.Property(row => row.Kind).HasColumnName("kind").HasMaxLength(20);
        builder.Property(row => row.Needs).HasColumnName("needs").HasMaxLength(100);
        builder.Property(row => row.Regions).HasColumnName("regions").HasMaxLength(200);
        builder.Property(row => row.Levels).HasColumnName("levels").HasMaxLength(20);
        builder.Property(row => row.Conditions).HasColumnName("conditions").HasMaxLength(2_000);
        builder.Property(row => row.Amount).HasColumnName("amount").HasMaxLength(500);
        builder.Property(row => row.Deadline).HasColumnName("deadline").HasMaxLength(500);
        builder.Property(row => row.Contact).HasColumnName("contact").HasMaxLength(200);
        builder.Property(row => row.SourceTitle).HasColumnName("source_title").HasMaxLength(300);
        builder.Property(row => row.SourceUrl).HasColumnName("source_url").HasMaxLength(500);
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.LastDay).HasColumnName("last_day");
        builder.Property(row => row.Stacking).HasColumnName("stacking").HasMaxLength(10);
        builder.Property(row => row.CheckedOn).HasColumnName("checked_on");
        builder.Property(row => row.Version).HasColumnName("version").IsConcurrencyToken();
        builder.HasIndex(row => new { row.AuthorityId, row.Key }, "ux_instrument_authority_key").IsUnique();
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_instrument_authority");
    }
}
