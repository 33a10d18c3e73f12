using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace SroiTracker.Web.Data.Mappings;

internal sealed class UserMapping : IEntityTypeConfiguration<SroiUser>
{
    public void Configure(EntityTypeBuilder<SroiUser> builder)
    {
        builder.ToTable("account");
        builder.Property(user => user.Role).HasConversion<string>().HasMaxLength(40);
        builder.Property(user => user.DisplayName).HasMaxLength(200);
        builder.HasIndex(user => user.AuthorityId, "ix_account_authority");
    }
}

internal sealed class ContractorMemberMapping : IEntityTypeConfiguration<ContractorMember>
{
    public void Configure(EntityTypeBuilder<ContractorMember> builder)
    {
        builder.ToTable("contractor_member");
        builder.HasKey(member => new { member.UserId, member.ContractorId });
        builder.Property(member => member.Right).HasMaxLength(20);
        builder.HasIndex(member => member.ContractorId, "ix_contractor_member_contractor");
    }
}
