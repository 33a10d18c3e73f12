using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Data.Mappings.Register;

internal sealed class PolicyMembershipMapping : IEntityTypeConfiguration<PolicyMembership>
{
    public void Configure(EntityTypeBuilder<PolicyMembership> builder)
    {
        builder.ToTable("policy_membership");
        builder.HasKey(row => new { row.MunicipalityCode, row.FromDay, row.Folder }).HasName("pk_policy_membership");
        builder.Property(row => row.MunicipalityCode).HasColumnName("municipality_code");
        builder.Property(row => row.FromDay).HasColumnName("from_day");
        builder.Property(row => row.Folder).HasColumnName("folder");
        builder.Property(row => row.ToDay).HasColumnName("to_day");
        builder.Property(row => row.IsContested).HasColumnName("contested");
        builder.HasIndex(row => row.Folder, "ix_policy_membership_folder");
        builder.HasOne<Municipality>().WithMany().HasForeignKey(row => row.MunicipalityCode)
            .OnDelete(DeleteBehavior.Restrict).HasConstraintName("fk_policy_membership_municipality_code");
    }
}
