using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Values;

public sealed class CitizenServiceNumberTests
{
    [Theory]
    [InlineData("123456782", true)] // 9x1 + 8x2 + 7x3 + 6x4 + 5x5 + 4x6 + 3x7 + 2x8 - 2 = 154 = 14 x 11
    [InlineData("123456783", false)] // 153
    [InlineData("1234.56.782", true)]
    [InlineData("stagiair 123-456-782.", true)]
    [InlineData("1234567820", false)] // ten digits
    [InlineData("000000000", false)]
    [InlineData(null, false)]
    public void Nine_digits_that_pass_the_eleven_test_are_found(string? text, bool isFound) => CitizenServiceNumber.OccursIn(text).Should().Be(isFound);

    [Theory]
    [InlineData("contract:abcdefab-1234-5678-2abc-abcdefabcdef", false)] // 1234-5678-2 would pass the test
    [InlineData("abcdefab-1234-5678-2abc-abcdefabcdef 123456782", true)]
    [InlineData("123456782 abcdefab-1234-5678-2abc-abcdefabcdef", true)]
    [InlineData("abcdefab-1234-5678-2abc-abcdefabcde", true)] // one letter short, so no identity
    [InlineData("x-1234-5678-2", true)]
    [InlineData("abcdefabcdefabcdefabcde123456782.csv", false)] // 32 letters of hex: a UUID without dashes, or a hash
    [InlineData("tekorten-abcdefabcdefabcdefabcd-123456782", true)]
    [InlineData("bcdefabcdefabcdefabcde123456782.csv", true)] // 31 letters
    public void The_identity_of_a_row_holds_none(string text, bool isFound) => CitizenServiceNumber.OccursIn(text).Should().Be(isFound);
}
