using AngleSharp.Dom;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using SroiTracker.Domain.Policies;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Web.Calculator;

/// <summary>Space, goods or knowledge in kind: one regulation values them at their cost, another by agreement, a third not at all.</summary>
public sealed class InKindTests : IDisposable
{
    private const string Facts = "&dag=2026-03-01&kind=inKind&cost=1.000,00";

    private readonly InKindApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Row_1_25_a_hall_of_1000_euro_is_valued_by_one_policy_and_not_by_another()
    {
        var valued = await PageAsync("?regeling=in-natura" + Facts);
        var refused = await PageAsync("?regeling=zonder-natura" + Facts);

        valued.QuerySelector("#uitkomst .worth__amount").Words().Should().Be("€ 1.000,00"); // the cost, once
        valued.QuerySelector("#uitkomst .derivation").Words().Should().Contain("Ruimte, spullen of kennis in natura");
        refused.QuerySelector("#uitkomst .worth__amount").Should().BeNull();
        refused.QuerySelector("#uitkomst").Words().Should().Contain("Deze regeling waardeert geen bijdragen in natura, zoals ruimte of spullen.");
    }

    [Fact]
    public async Task Row_1_25_side_by_side_both_answers_stand_next_to_each_other()
    {
        var page = await PageAsync("?regeling=in-natura&regeling.2=zonder-natura" + Facts);

        page.QuerySelector("#uitkomst").Words().Should().Contain("€ 1.000,00").And.Contain("waardeert geen bijdragen in natura");
    }

    [Fact]
    public async Task Row_1_25_a_contribution_by_agreement_is_worth_what_was_agreed()
    {
        var open = await PageAsync("?regeling=na-afspraak&dag=2026-03-01&kind=inKind");
        var agreed = await PageAsync("?regeling=na-afspraak&dag=2026-03-01&kind=inKind&besluit.na-afspraak.agreedValue=750,00");

        open.QuerySelectorAll("form [name]").Select(field => field.GetAttribute("name")).Should().Contain("besluit.na-afspraak.agreedValue");
        agreed.QuerySelector("#uitkomst .worth__amount").Words().Should().Be("€ 750,00");
    }

    [Fact]
    public async Task The_refusal_is_said_in_English_as_well()
    {
        using var client = app.Stranger();
        await client.PostFormAsync("/taal", new() { ["taal"] = "en" });

        var page = await client.PageAsync("/rekentool/inspanning?regeling=zonder-natura" + Facts);

        page.QuerySelector("#uitkomst").Words().Should().Contain("This policy does not value contributions in kind, such as space or goods.");
    }

    private async Task<IDocument> PageAsync(string query)
    {
        using var client = app.Stranger();
        return await client.PageAsync("/rekentool/inspanning" + query);
    }

    /// <summary>The program with three invented regulations and nothing else.</summary>
    private sealed class InKindApp : SroiApp
    {
        private const string Row = "\"blocks\":[{\"code\":\"NATURA\",\"label\":\"Ruimte, spullen of kennis in natura\",\"kind\":\"inKind\",\"unit\":\"@UNIT\",@}]";
        private const string Work = "\"blocks\":[{\"code\":\"W\",\"label\":\"werk\",\"kind\":\"employment\",\"unit\":\"once\",\"amountCents\":500000,@}]";

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.ConfigureTestServices(services => services.Replace(ServiceDescriptor.Singleton(new PolicyBook(
            [
                InventedPolicy.Of("in-natura", Row.Replace("@UNIT", "actualCost", StringComparison.Ordinal)),
                InventedPolicy.Of("na-afspraak", Row.Replace("@UNIT", "byAgreement", StringComparison.Ordinal)),
                InventedPolicy.Of("zonder-natura", Work),
            ]))));
        }
    }
}
