using System.Globalization;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Web.Data.Audit;
using SroiTracker.Web.Data.Sqlite;

namespace SroiTracker.Web.Data.Support;

/// <summary>Keeps the instruments of an authority.</summary>
public sealed class InstrumentDesk(SroiDbContext data, WriteTransaction writes)
{
    /// <summary>Keeps an instrument, new or changed; false when somebody else changed it meanwhile.</summary>
    public Task<bool> KeepAsync(Guid authority, InstrumentEntry entry, int version, ChangeContext change, CancellationToken token) =>
        writes.RunAsync(
            data,
            change,
            async trail =>
            {
                var row = await data.Set<InstrumentRow>()
                    .SingleOrDefaultAsync(each => each.AuthorityId == authority && each.Key == entry.Facts.Key, token);
                if ((row?.Version ?? 0) != version)
                {
                    trail.Abandon();
                    return false;
                }

                var before = row?.Read();
                if (row is null) data.Add(row = new() { Id = RowId.At(change.When), AuthorityId = authority,
                    Key = entry.Facts.Key });
                row.Take(entry);
                trail.Note("instrument.kept", new("instrument", row.Id, authority), Said(before), Said(entry));
                return true;
            },
            token);

    private static object? Said(InstrumentEntry? entry) => entry is null ? null : new
    {
        entry.Facts.Name, Regions = string.Join(';', entry.Facts.Regions), Needs = string.Join(';', entry.Facts.Needs), entry.Amount,
            entry.Conditions,
        First = entry.Facts.FromDay?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
            Last = entry.Facts.LastDay?.ToString("uuuu-MM-dd", CultureInfo.InvariantCulture),
        Stacking = entry.Facts.Stacking.ToString(),
    };
}
