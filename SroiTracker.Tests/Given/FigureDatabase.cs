using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Tests.Given;

/// <summary>A real SQLite file that goes when the test goes.</summary>
internal sealed class FigureDatabase : IDisposable
{
    private readonly string path = Path.Combine(Path.GetTempPath(), $"sroi-{Guid.CreateVersion7():N}.db");

    public FigureDatabase(params IInterceptor[] interceptors)
    {
        Options = new DbContextOptionsBuilder<SroiDbContext>().UseSqlite(ConnectionString).AddInterceptors(interceptors).Options;
        using var db = Open();
        db.Database.EnsureCreated();
    }

    public string ConnectionString => $"Data Source={path};Pooling=False";

    public DbContextOptions<SroiDbContext> Options { get; }

    /// <summary>The way in which rows are written.</summary>
    public WriteTransaction Writes => new(Database);

    public SroiDatabase Database => SroiDatabase.At(path);

    public SroiDbContext Open() => new(Options);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        File.Delete(path);
    }
}
