using System.Globalization;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Wording;

namespace SroiTracker.Tests.Wording;

public sealed class AmountTextTests
{
    public static readonly TheoryData<string, long> Accepted = new()
    {
        { "1.250.000,50", 125_000_050 }, { "1250000,5", 125_000_050 }, { "€ 1.234,56", 123_456 }, { "€\u00A01.234,56", 123_456 },
        { "1234,56", 123_456 }, { "1.234,56", 123_456 }, { "0", 0 }, { "100.000", 10_000_000 }, { "€100,-", 10_000 }, { "EUR 12", 1_200 },
        { "-1.000,00", -100_000 }, { "€ -5", -500 }, { " 007,10 ", 710 }, { "99999999999,99", 9_999_999_999_999 },
    };

    public static readonly TheoryData<string, MoneyFault> Refused = new()
    {
        { "1,234.56", MoneyFault.EnglishNotation }, { "1.23", MoneyFault.EnglishNotation }, { "1234.5", MoneyFault.EnglishNotation },
        { "1,234", MoneyFault.EnglishNotation }, { "1,234,567", MoneyFault.EnglishNotation }, { "1.2345", MoneyFault.EnglishNotation },
        { "12.34.567", MoneyFault.Unreadable }, { "1 234,56", MoneyFault.Unreadable }, { "honderd", MoneyFault.Unreadable },
        { "", MoneyFault.Unreadable }, { "1e5", MoneyFault.Unreadable }, { "1,", MoneyFault.Unreadable }, { ",50", MoneyFault.Unreadable },
        { "100000000000", MoneyFault.TooLarge }, { "١٢", MoneyFault.Unreadable }, { "1.234,56 €", MoneyFault.Unreadable },
    };

    private static readonly string[] Cultures = ["nl-NL", "en-US", "tr-TR", ""];

    [Theory, MemberData(nameof(Accepted))]
    public void An_amount_is_read_the_same_in_every_culture(string text, long cents) =>
        InEveryCulture(() => MoneyText.Parse(text, out _)).Should().AllBeEquivalentTo((Money?)Money.OfCents(cents));

    [Theory, MemberData(nameof(Refused))]
    public void What_is_not_a_Dutch_amount_is_refused_in_every_culture(string text, MoneyFault expected)
    {
        var faults = InEveryCulture(() => MoneyText.Parse(text, out var fault) is null ? fault : (MoneyFault?)null);

        faults.Should().AllBeEquivalentTo((MoneyFault?)expected);
    }

    [Theory]
    [InlineData(123_456, "€\u00A01.234,56")]
    [InlineData(-5, "-€\u00A00,05")]
    [InlineData(0, "€\u00A00,00")]
    [InlineData(125_000_050, "€\u00A01.250.000,50")]
    [InlineData(long.MinValue, "-€\u00A092.233.720.368.547.758,08")]
    public void An_amount_is_written_the_same_in_every_culture(long cents, string expected) =>
        InEveryCulture(() => MoneyText.Show(Money.OfCents(cents))).Should().AllBe(expected);

    [Theory]
    [InlineData("31,5", "63/2")]
    [InlineData("32", "32")]
    [InlineData("0,125", "1/8")]
    [InlineData("31.5", null)]
    [InlineData("31,5,0", null)]
    [InlineData("veel", null)]
    [InlineData("", null)]
    public void Hours_are_exact(string text, string? expected) =>
        InEveryCulture(() => HoursText.Parse(text)?.ToString()).Should().AllBeEquivalentTo(expected);

    [Fact]
    public void Hours_are_written_with_a_comma_and_say_when_they_were_cut_off()
    {
        HoursText.Show(Ratio.Of(63, 2)).Should().Be("31,5");
        HoursText.Show(Ratio.Of(10, 3)).Should().Be("3,33…");
        HoursText.Show(Ratio.Of(-1, 4)).Should().Be("-0,25");
    }

    private static List<T> InEveryCulture<T>(Func<T> read)
    {
        var before = CultureInfo.CurrentCulture;
        try
        {
            return [.. Cultures.Select(name =>
            {
                CultureInfo.CurrentCulture = CultureInfo.GetCultureInfo(name);
                return read();
            })];
        }
        finally
        {
            CultureInfo.CurrentCulture = before;
        }
    }
}
