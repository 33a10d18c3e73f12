using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;

namespace SroiTracker.Web.Data;

/// <summary>The database. Every entity has its own mapping class under Mappings; table and index names are written out there.</summary>
public class SroiDbContext(DbContextOptions<SroiDbContext> options) : IdentityUserContext<SroiUser, Guid>(options)
{
    public DbSet<ContractorMember> ContractorMembers => Set<ContractorMember>();

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder) =>
        Mappings.TimeConversions.Apply(configurationBuilder);

    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        builder.ApplyConfigurationsFromAssembly(typeof(SroiDbContext).Assembly);
    }
}
