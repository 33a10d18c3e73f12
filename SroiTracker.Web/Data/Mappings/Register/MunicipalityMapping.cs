using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class MunicipalityMapping : IEntityTypeConfiguration<Municipality>
{
    public void Configure(EntityTypeBuilder<Municipality> builder)
    {
        builder.ToTable("municipality");
        builder.HasKey(row => row.Code).HasName("pk_municipality");
        builder.Property(row => row.Code).HasColumnName("code");
        builder.Property(row => row.Name).HasColumnName("name");
        builder.Property(row => row.RegionCode).HasColumnName("region");
        builder.Property(row => row.Province).HasColumnName("province");
        builder.Property(row => row.MergedInto).HasColumnName("merged_into");
        builder.Property(row => row.MergedOn).HasColumnName("merged_on");
        builder.HasIndex(row => row.RegionCode, "ix_municipality_region");
    }
}
