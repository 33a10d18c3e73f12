using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Scenarios;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class ScenarioMapping : IEntityTypeConfiguration<Scenario>
{
    public void Configure(EntityTypeBuilder<Scenario> builder)
    {
        builder.ToTable("scenario").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.Property(row => row.Horizon).HasColumnName("horizon").HasConversion<string>().HasMaxLength(10);
        builder.Property(row => row.Region).HasColumnName("region").HasMaxLength(4);
        builder.Property(row => row.Facts).HasColumnName("facts");
        builder.Property(row => row.By).HasColumnName("by_user");
        builder.Property(row => row.RecordedAt).HasColumnName("recorded_at");
        builder.HasOne<Authority>().WithMany().HasForeignKey(row => row.AuthorityId).HasConstraintName("fk_scenario_authority")
            .OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.AuthorityId, row.Id }, "ix_scenario_authority");
    }
}
