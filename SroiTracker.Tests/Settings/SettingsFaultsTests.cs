using SroiTracker.Web.Settings;

namespace SroiTracker.Tests.Settings;

public sealed class SettingsFaultsTests
{
    [Fact]
    public void Nothing_set_is_a_valid_setting() => SettingsFaults.Of(new SroiOptions(), isProduction: true).Should().BeEmpty();

    [Theory]
    [InlineData("mysql:iets", "Sroi:Database")]
    [InlineData("sqlite:", "Sroi:Database")]
    [InlineData("postgres:Host=db", "Sroi:Database")]
    public void A_database_that_cannot_be_used_is_named(string value, string setting) =>
        SettingsFaults.Of(new SroiOptions { Database = value }, isProduction: false).Should().ContainSingle().Which.Should().StartWith(setting);

    [Fact]
    public void Demo_accounts_are_refused_in_Production()
    {
        SettingsFaults.Of(new SroiOptions { Demo = true }, isProduction: true).Should().ContainSingle();
        SettingsFaults.Of(new SroiOptions { Demo = true }, isProduction: false).Should().BeEmpty();
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 0)]
    [InlineData(65_535, 0)]
    [InlineData(65_536, 1)]
    public void A_mail_port_lies_between_its_bounds(int port, int faults) =>
        SettingsFaults.Of(new SroiOptions { Mail = new MailOptions { Port = port } }, isProduction: true).Should().HaveCount(faults);
}
