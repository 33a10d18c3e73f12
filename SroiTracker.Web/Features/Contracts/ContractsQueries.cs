using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>Reads the list of contracts: one statement, whatever the filter.</summary>
internal static class ContractsQueries
{
    internal const int PageSize = 50;
    private const int SoonDays = 90;

    private static readonly Dictionary<string, ContractState[]> Groups = new(StringComparer.Ordinal)
    {
        ["loopt"] =
        [
            ContractState.Registered, ContractState.Contacted, ContractState.PlanSubmitted, ContractState.PlanAgreed,
            ContractState.Running, ContractState.FinalReport, ContractState.Recovery,
        ],
        ["klaar"] = [ContractState.Fulfilled, ContractState.Sanctioned, ContractState.Waived, ContractState.Terminated],
        ["geen"] = [ContractState.NotObligated, ContractState.Exempt],
    };

    /// <summary>One page of the selection, and whether there is more on either side.</summary>
    internal static async Task<(IReadOnlyList<ContractLine> Lines, string? Previous, string? Next)> PageAsync(
        SroiDbContext db, Viewer viewer, ContractsFilter filter, LocalDate today, CancellationToken token)
    {
        var isBack = filter.Before is not null;
        var cursor = ContractCursor.Read(filter.Before ?? filter.After);
        var order = ContractOrder.Of(filter.Sort);
        var rows = await order.From(Where(db, viewer, filter, today), cursor, isBack).Take(PageSize + 1).Select(Line).ToListAsync(token);
        var hasMore = rows.Count > PageSize;
        if (hasMore) rows.RemoveAt(PageSize);
        if (isBack) rows.Reverse();
        var (before, after) = isBack ? (hasMore, cursor is not null) : (cursor is not null, hasMore);
        return (
            rows,
            before && rows.Count > 0 ? filter.With("voor", order.CursorOf(rows[0]).Text()) : null,
            after && rows.Count > 0 ? filter.With("na", order.CursorOf(rows[^1]).Text()) : null);
    }

    /// <summary>The whole selection in its order, for a file; row by row.</summary>
    internal static IAsyncEnumerable<ContractLine> All(SroiDbContext db, Viewer viewer, ContractsFilter filter, LocalDate today) =>
        ContractOrder.Of(filter.Sort).From(Where(db, viewer, filter, today), null, false).Select(Line).AsAsyncEnumerable();

    internal static IQueryable<ContractNames> Where(SroiDbContext db, Viewer viewer, ContractsFilter filter, LocalDate today)
    {
        var contracts = Narrow(db.Contracts.AsNoTracking().VisibleTo(viewer), viewer, filter, today);
        var named =
            from contract in contracts
            join contractor in db.Contractors on contract.ContractorId equals contractor.Id
            join user in db.Users on contract.AdviserId equals (Guid?)user.Id into users
            from adviser in users.DefaultIfEmpty()
            select new ContractNames { Contract = contract, Contractor = contractor.Name, Kvk = contractor.Kvk, Adviser = adviser!.DisplayName };
        return Search(named, filter.Search?.Trim());
    }

    private static IQueryable<Contract> Narrow(IQueryable<Contract> contracts, Viewer viewer, ContractsFilter filter, LocalDate today)
    {
        if (filter.State is { Length: > 0 } state) contracts = InState(contracts, state);
        if (filter.Kind is { Length: > 0 } kind) contracts = contracts.Where(contract => contract.Facts.Kind == kind);
        if (filter.Adviser == ContractsFilter.Mine) contracts = contracts.Where(contract => contract.AdviserId == viewer.UserId);
        if (filter.Year is { } year)
        {
            var text = year.ToString("0000", System.Globalization.CultureInfo.InvariantCulture);
            contracts = contracts.Where(contract => ((string?)(object?)contract.Days.StartOn)!.StartsWith(text));
        }

        if (filter.Ending != ContractsFilter.Soon) return contracts;
        var last = today.PlusDays(SoonDays);
        return contracts.Where(contract => contract.Days.EndOn >= today && contract.Days.EndOn <= last && contract.Outstanding > Money.Zero);
    }

    private static IQueryable<Contract> InState(IQueryable<Contract> contracts, string state)
    {
        if (state == "besluit") return contracts.Where(contract => contract.Outcome.Name == ContractWords.NeedsDecision);
        if (Groups.TryGetValue(state, out var group)) return contracts.Where(contract => group.Contains(contract.State));
        return Enum.TryParse<ContractState>(state, out var one) ? contracts.Where(contract => contract.State == one) : contracts;
    }

    private static IQueryable<ContractNames> Search(IQueryable<ContractNames> named, string? words)
    {
        if (string.IsNullOrEmpty(words)) return named;
        if (KvkNumber.Parse(words) is { } kvk) return named.Where(row => row.Kvk == kvk || row.Contract.Reference == words);
        var pattern = "%" + words.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("%", "\\%", StringComparison.Ordinal)
            .Replace("_", "\\_", StringComparison.Ordinal) + "%";
        return named.Where(row => EF.Functions.Like(row.Contract.Reference, pattern, "\\")
            || EF.Functions.Like(row.Contract.Title, pattern, "\\") || EF.Functions.Like(row.Contractor, pattern, "\\"));
    }

    private static readonly System.Linq.Expressions.Expression<Func<ContractNames, ContractLine>> Line = row => new ContractLine
    {
        Id = row.Contract.Id,
        Reference = row.Contract.Reference,
        Title = row.Contract.Title,
        Contractor = row.Contractor,
        Obligation = row.Contract.Obligation,
        Credited = row.Contract.Credited,
        Closed = row.Contract.Closed,
        Outstanding = row.Contract.Outstanding,
        Pending = row.Contract.Pending,
        EndOn = row.Contract.Days.EndOn,
        State = row.Contract.State,
        IsOpen = row.Contract.Outcome.Name == ContractWords.NeedsDecision,
        Adviser = row.Adviser,
    };
}

/// <summary>A contract with the names that its row only points at.</summary>
internal sealed class ContractNames
{
    public required Contract Contract { get; init; }

    public required string Contractor { get; init; }

    public required KvkNumber? Kvk { get; init; }

    public required string? Adviser { get; init; }
}
