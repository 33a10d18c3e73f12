using Microsoft.EntityFrameworkCore.Design;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data;

/// <summary>Lets the migration tool make a context without starting the program.</summary>
internal sealed class DesignTimeContext : IDesignTimeDbContextFactory<SroiDbContext>
{
    public SroiDbContext CreateDbContext(string[] args) => SroiDatabase.At("design-time.db").Open();
}
