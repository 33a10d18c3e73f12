using SroiTracker.Domain.Values;

namespace SroiTracker.Tests.Domain.Values;

public sealed class ContactDetailTests
{
    [Theory]
    [InlineData("mail naar sam@school.example")]
    [InlineData("sam(at)school.example")]
    [InlineData("sam[at]school.example")]
    [InlineData("bel 0612345678")]
    [InlineData("bel 06-12 34 56 78")]
    [InlineData("030 1234567")]
    [InlineData("(030) 123 45 67")]
    [InlineData("+31 6 12345678")]
    [InlineData("linkedin.com/in/iemand")]
    [InlineData("wa.me/316")]
    public void Mail_telephone_and_profile_pages_are_found(string text) => ContactDetail.OccursIn(text).Should().BeTrue();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("32 uur, 20 weken")]
    [InlineData("van 01-02-2026 tot 30-06-2026")]
    [InlineData("01-02-2026 20 weken")]
    [InlineData("crebo 25180, niveau 2")]
    [InlineData("061234567")] // nine digits
    [InlineData("1234567890")] // no zero in front
    [InlineData("@ de werkplek")]
    public void Figures_days_and_codes_are_none(string? text) => ContactDetail.OccursIn(text).Should().BeFalse();
}
