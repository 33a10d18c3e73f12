using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Web.Features.TargetGroups;

/// <summary>Counts the persons whose effort was credited, by group. Nothing of a person is read but the key, and the rows stream.</summary>
public sealed class TargetGroupQueries(SroiDbContext data, PolicyBook book)
{
    /// <summary>The groups of the contracts that the reader may see, by authority and code.</summary>
    public async Task<TargetGroupsPage> ReadAsync(Viewer viewer, CancellationToken token)
    {
        var rows =
            from claim in ClaimSearch.Standing(data, data.Claims.AsNoTracking().VisibleTo(viewer, data.Contracts))
            where claim.Facts.PersonKey != null
            join contract in data.Contracts on claim.ContractId equals contract.Id
            join authority in data.Authorities on contract.AuthorityId equals authority.Id
            select new { authority.Name, authority.Folder, Code = claim.Facts.BlockCode, claim.Facts.PersonKey, claim.Approved };
        var groups = new Dictionary<(string Name, string? Folder, string Code), (HashSet<string> Persons, Money Credited)>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(token))
        {
            var key = (row.Name, row.Folder, row.Code);
            if (!groups.TryGetValue(key, out var group)) group = (new(StringComparer.Ordinal), Money.Zero);
            group.Persons.Add(row.PersonKey!);
            groups[key] = (group.Persons, group.Credited + (row.Approved ?? Money.Zero));
        }

        return new([.. groups
            .OrderBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Code, StringComparer.Ordinal)
            .Select(group => new TargetGroupLine(
                group.Key.Name, group.Key.Code, Label(group.Key.Folder, group.Key.Code), group.Value.Persons.Count, group.Value.Credited))]);
    }

    /// <summary>The words of the row in the newest version that has it; the code where none has.</summary>
    private string Label(string? folder, string code) => (folder is null ? [] : book.Versions(folder)).Reverse()
        .Select(version => version.Block(code)?.Label).FirstOrDefault(label => label is not null) ?? code;
}
