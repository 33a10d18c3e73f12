using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class AuthorityMapping : IEntityTypeConfiguration<Authority>
{
    public void Configure(EntityTypeBuilder<Authority> builder)
    {
        builder.ToTable("authority");
        builder.HasKey(row => row.Id).HasName("pk_authority");
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.Folder).HasColumnName("folder");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.Kind).HasColumnName("kind");
        builder.Property(row => row.MunicipalityCode).HasColumnName("municipality_code");
        builder.HasIndex(row => row.Folder, "ix_authority_folder").IsUnique();
    }
}
