using SroiTracker.Web.Data.Ledger;
using SroiTracker.Web.Data.Register;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data;

/// <summary>Registers the database and what writes to it.</summary>
public static class DataSetup
{
    public static IServiceCollection AddSroiData(this IServiceCollection services, SroiDatabase database) => services
        .AddSingleton(database)
        .AddSingleton<WriteTransaction>()
        .AddSingleton<LedgerPosting>()
        .AddSingleton<AuthoritySeed>()
        .AddDbContext<SroiDbContext>(database.Configure);
}
