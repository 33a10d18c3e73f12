using SroiTracker.Domain.Values;

namespace SroiTracker.Domain.Pool;

/// <summary>How wanted the places of a programme are (populariteit): places asked for each place offered.</summary>
/// <param name="Asked">Places that schools ask.</param>
/// <param name="Offered">Places that are offered and open.</param>
public readonly record struct Popularity(long Asked, long Offered)
{
    /// <summary>Places asked for one place; null where none is offered.</summary>
    public Ratio? PerPlace => Offered > 0 ? Ratio.Of(Asked, Offered) : null;

    /// <summary>Whether more is asked than there is.</summary>
    public bool IsShort => Asked > Offered;

    /// <summary>
    /// The gap between the most and the least wanted of these programmes (populariteitskloof), in places asked for one place; null with fewer than
    /// two.
    /// </summary>
    public static Ratio? Gap(IEnumerable<Popularity> programmes)
    {
        var known = programmes.Select(each => each.PerPlace).OfType<Ratio>().ToList();
        return known.Count < 2 ? null : known.Aggregate(Ratio.Max) - known.Aggregate(Ratio.Min);
    }
}
