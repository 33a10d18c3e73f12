using NodaTime;
using SroiTracker.Web.Data;

namespace SroiTracker.Tests.Data;

/// <summary>Identities of rows: the version of RFC 9562, in the order in which they were made.</summary>
public sealed class RowIdTests
{
    private static readonly Instant Noon = Instant.FromUtc(2026, 3, 15, 11, 0);

    [Fact]
    public void Rows_of_one_instant_sort_as_they_were_made_also_as_text()
    {
        var made = Enumerable.Range(0, 5_000).Select(_ => RowId.At(Noon)).ToList();

        made.Should().BeInAscendingOrder().And.OnlyHaveUniqueItems();
        made.Select(id => id.ToString()).Should().BeInAscendingOrder(StringComparer.Ordinal);
    }

    [Fact]
    public void An_identity_says_its_version_and_its_moment()
    {
        var id = RowId.At(Noon);

        (id.Version, id.Variant & 0xC).Should().Be((7, 0x8));
        Convert.ToInt64($"{id:N}"[..12], 16).Should().Be(Noon.ToUnixTimeMilliseconds());
    }

    [Fact]
    public void A_later_row_sorts_after_an_earlier_one() =>
        (RowId.At(Noon) < RowId.At(Noon + Duration.FromMilliseconds(1))).Should().BeTrue();

    [Fact] // 52 bits: 13 digits at the end, of which two neighbours share none by rule
    public void The_last_thirteen_digits_are_drawn_by_lot() =>
        Enumerable.Range(0, 1_000).Select(_ => $"{RowId.At(Noon):N}"[^13..]).Should().OnlyHaveUniqueItems();
}
