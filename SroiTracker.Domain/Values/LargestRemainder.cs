namespace SroiTracker.Domain.Values;

/// <summary>Divides an amount by weights without losing a cent.</summary>
internal static class LargestRemainder
{
    internal static IReadOnlyList<Money> Split(Money whole, IReadOnlyList<long> weights)
    {
        if (weights.Count == 0 || weights.Any(weight => weight < 0)) throw new ArgumentException("weights must be zero or more", nameof(weights));
        var total = weights.Sum();
        if (total == 0) throw new ArgumentException("weights add up to zero", nameof(weights));

        var parts = weights.Select(weight => (long)(Int128.Abs(whole.Cents) * weight / total)).ToArray();
        var left = (long)(Int128.Abs(whole.Cents) - parts.Aggregate(Int128.Zero, (sum, part) => sum + part));
        foreach (var index in ByRemainder(whole, weights, total).Take((int)left)) parts[index]++;
        return [.. parts.Select(part => Money.OfCents(whole.IsNegative ? -part : part))];
    }

    private static IEnumerable<int> ByRemainder(Money whole, IReadOnlyList<long> weights, long total) =>
        Enumerable.Range(0, weights.Count)
            .OrderByDescending(index => Int128.Abs(whole.Cents) * weights[index] % total)
            .ThenBy(index => index);
}
