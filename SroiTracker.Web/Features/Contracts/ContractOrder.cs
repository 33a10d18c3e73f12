using System.Globalization;
using NodaTime;
using NodaTime.Text;
using SroiTracker.Domain.Values;

namespace SroiTracker.Web.Features.Contracts;

/// <summary>The orders of the list. Each ends with the row's identity, so that no two rows are equal and a page begins at a place.</summary>
internal abstract class ContractOrder
{
    private static readonly ContractOrder Open = new ByOutstanding();
    private static readonly ContractOrder End = new ByEnd();
    private static readonly ContractOrder Reference = new ByReference();

    internal static ContractOrder Of(string? word) => word switch
    {
        ContractsFilter.ByEnd => End,
        ContractsFilter.ByReference => Reference,
        _ => Open,
    };

    internal abstract ContractCursor CursorOf(ContractLine line);

    internal abstract IQueryable<ContractNames> From(IQueryable<ContractNames> rows, ContractCursor? cursor, bool isBack);

    /// <summary>Most to do first.</summary>
    private sealed class ByOutstanding : ContractOrder
    {
        internal override ContractCursor CursorOf(ContractLine line) => new(line.Outstanding.Cents.ToString(CultureInfo.InvariantCulture), line.Id);

        internal override IQueryable<ContractNames> From(IQueryable<ContractNames> rows, ContractCursor? cursor, bool isBack)
        {
            if (cursor is not null && long.TryParse(cursor.Value, CultureInfo.InvariantCulture, out var cents))
            {
                var (amount, id) = (Money.OfCents(cents), cursor.Id);
                rows = isBack
                    ? rows.Where(row => row.Contract.Outstanding >= amount
                        && (row.Contract.Outstanding > amount || row.Contract.Id.CompareTo(id) < 0))
                    : rows.Where(row => row.Contract.Outstanding <= amount
                        && (row.Contract.Outstanding < amount || row.Contract.Id.CompareTo(id) > 0));
            }

            return isBack
                ? rows.OrderBy(row => row.Contract.Outstanding).ThenByDescending(row => row.Contract.Id)
                : rows.OrderByDescending(row => row.Contract.Outstanding).ThenBy(row => row.Contract.Id);
        }
    }

    /// <summary>First to end first; without an end last.</summary>
    private sealed class ByEnd : ContractOrder
    {
        private static readonly LocalDate Never = new(9999, 12, 31);

        internal override ContractCursor CursorOf(ContractLine line) => new(LocalDatePattern.Iso.Format(line.EndOn ?? Never), line.Id);

        internal override IQueryable<ContractNames> From(IQueryable<ContractNames> rows, ContractCursor? cursor, bool isBack)
        {
            if (cursor is not null && LocalDatePattern.Iso.Parse(cursor.Value).TryGetValue(default, out var day))
            {
                var id = cursor.Id;
                rows = isBack
                    ? rows.Where(row => (row.Contract.Days.EndOn ?? Never) < day
                        || ((row.Contract.Days.EndOn ?? Never) == day && row.Contract.Id.CompareTo(id) < 0))
                    : rows.Where(row => (row.Contract.Days.EndOn ?? Never) > day
                        || ((row.Contract.Days.EndOn ?? Never) == day && row.Contract.Id.CompareTo(id) > 0));
            }

            return isBack
                ? rows.OrderByDescending(row => row.Contract.Days.EndOn ?? Never).ThenByDescending(row => row.Contract.Id)
                : rows.OrderBy(row => row.Contract.Days.EndOn ?? Never).ThenBy(row => row.Contract.Id);
        }
    }

    /// <summary>By reference.</summary>
    private sealed class ByReference : ContractOrder
    {
        internal override ContractCursor CursorOf(ContractLine line) => new(line.Reference, line.Id);

        internal override IQueryable<ContractNames> From(IQueryable<ContractNames> rows, ContractCursor? cursor, bool isBack)
        {
            if (cursor is not null)
            {
                // A reference occurs once per authority, and staff see one authority.
                var reference = cursor.Value;
                rows = isBack
                    ? rows.Where(row => row.Contract.Reference.CompareTo(reference) < 0)
                    : rows.Where(row => row.Contract.Reference.CompareTo(reference) > 0);
            }

            return isBack ? rows.OrderByDescending(row => row.Contract.Reference) : rows.OrderBy(row => row.Contract.Reference);
        }
    }
}
