using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Figures;

/// <summary>Keeps areas that an authority puts together.</summary>
public sealed class CustomAreaDesk(SroiDbContext db, WriteTransaction writes)
{
    /// <summary>Adds an area and gives its identity.</summary>
    public Task<Guid> AddAsync(Guid authority, string name, IEnumerable<string> municipalities, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            db,
            change,
            trail =>
            {
                var area = new CustomArea { Id = RowId.New(), AuthorityId = authority, Name = name };
                area.Members.AddRange(municipalities.Distinct(StringComparer.Ordinal)
                    .Select(code => new CustomAreaMember { AreaId = area.Id, Municipality = code }));
                db.Add(area);
                trail.Note("area.added", new("custom-area", area.Id, authority), null, new { municipalities = area.Members.Count });
                return Task.FromResult(area.Id);
            },
            token);
}
