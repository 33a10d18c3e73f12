using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Figures;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class CustomAreaMapping : IEntityTypeConfiguration<CustomArea>
{
    public void Configure(EntityTypeBuilder<CustomArea> builder)
    {
        builder.ToTable("custom_area").HasKey(row => row.Id);
        builder.Property(row => row.Id).HasColumnName("id").ValueGeneratedNever();
        builder.Property(row => row.AuthorityId).HasColumnName("authority_id");
        builder.Property(row => row.Name).HasColumnName("name").HasMaxLength(100);
        builder.HasMany(row => row.Members).WithOne().HasForeignKey(member => member.AreaId).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(row => new { row.AuthorityId, row.Name }, "ux_custom_area_authority_name").IsUnique();
    }
}

internal sealed class CustomAreaMemberMapping : IEntityTypeConfiguration<CustomAreaMember>
{
    public void Configure(EntityTypeBuilder<CustomAreaMember> builder)
    {
        builder.ToTable("custom_area_member").HasKey(row => new { row.AreaId, row.Municipality });
        builder.Property(row => row.AreaId).HasColumnName("area_id");
        builder.Property(row => row.Municipality).HasColumnName("municipality").HasMaxLength(6);
    }
}
