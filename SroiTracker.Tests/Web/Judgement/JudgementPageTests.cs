using System.Net;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Fulfilment;

namespace SroiTracker.Tests.Web.Judgement;

public sealed class JudgementPageTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_Claim_ShowsFactsTicksStepsAndTheButtonWithTheAmount()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "j1");

        var page = await (await app.SignInAsync(Role.Adviser)).PageAsync($"/beoordelen/{claim}");

        page.QuerySelectorAll(".checks__tick--good").Should().HaveCount(6);
        page.QuerySelector($"form[action='/beoordelen/{claim}/goedkeuring'] button").Words().Should().Be("Keur € 6.837,61 goed");
        page.QuerySelector(".derivation").Words().Should().Contain("20/52");
    }

    [Fact]
    public async Task Post_ApprovalTwiceAtOnce_BooksOnce()
    {
        var contract = await app.ContractAsync();
        var claim = await app.SubmittedAsync(contract, Efforts.Bol(), "j2");
        var adviser = await app.SignInAsync(Role.Adviser);

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ =>
            adviser.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" })));

        answers.Should().AllSatisfy(answer => answer.StatusCode.Should().Be(HttpStatusCode.Redirect));
        (await app.ContractRowAsync(contract)).Outstanding.Should().Be(Money.OfCents(566_239)); // 12,500.00 - 6,837.61
    }

    [Fact]
    public async Task Post_ClaimOfAnotherAuthority_IsNotFound()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "j3");
        var elsewhere = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);

        (await elsewhere.PostFormAsync($"/beoordelen/{claim}/goedkeuring", new() { ["Version"] = "3" })).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await elsewhere.GetAsync($"/beoordelen/{claim}")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
    }

    [Theory]
    [InlineData("afwijzing", "RejectText")]
    [InlineData("afwijzing", "RejectReason")]
    [InlineData("deelgoedkeuring", "PartReason")]
    [InlineData("vraag", "Question")]
    public async Task Post_WithoutReason_IsRefusedBesideTheField(string step, string field)
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Bol(), "j4" + field);

        using var answer = await (await app.SignInAsync(Role.Adviser)).PostFormAsync($"/beoordelen/{claim}/{step}", new() { ["Version"] = "3" });

        (await answer.ReadAsync()).GetElementById(field + "-error").Should().NotBeNull();
        (await app.ClaimRowAsync(claim)).State.Should().Be(ClaimState.Submitted);
    }

    [Fact]
    public async Task Post_DecisionAboutTheOpenRate_MakesTheClaimApprovable()
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Supervision(40, 10), "j5");
        var adviser = await app.SignInAsync(Role.Adviser);

        await adviser.PostFormAsync($"/beoordelen/{claim}/besluit", new()
        {
            ["Version"] = "3", ["Clause"] = "SUPERVISION.amount", ["Reading"] = "100,00", ["DecisionWhy"] = "Zelfde als kennis delen.",
        });
        var page = await adviser.PageAsync($"/beoordelen/{claim}");

        page.QuerySelector($"form[action='/beoordelen/{claim}/goedkeuring'] button").Words().Should().Be("Keur € 4.000,00 goed"); // 40 x 100
    }

    [Theory]
    [InlineData("", "Vul in wat u besluit.")]
    [InlineData("honderd", "Dit is geen bedrag. Schrijf het als 1.234,56.")]
    [InlineData("20.000.000,00", "Dit besluit past niet bij de vraag. Kies of typ een ander antwoord.")] // more than one hour may be worth
    public async Task Post_DecisionThatDoesNotFit_KeepsTheQuestion(string reading, string said)
    {
        var claim = await app.SubmittedAsync(await app.ContractAsync(), Efforts.Supervision(40, 10), "j5" + reading);
        var adviser = await app.SignInAsync(Role.Adviser);

        using var answer = await adviser.PostFormAsync($"/beoordelen/{claim}/besluit", new()
        {
            ["Version"] = "3", ["Clause"] = "SUPERVISION.amount", ["Reading"] = reading, ["DecisionWhy"] = "Zelfde als kennis delen.",
        });

        var page = answer.IsSuccessStatusCode ? await answer.ReadAsync() : await adviser.PageAsync($"/beoordelen/{claim}");
        page.Body.Words().Should().Contain(said);
        page.QuerySelector("input[name='Reading']").Should().NotBeNull();
        page.Body.Words().Should().Contain("Een bedrag in euro, per uur.");
        page.QuerySelector($"form[action='/beoordelen/{claim}/goedkeuring']").Should().BeNull();
    }

    [Fact]
    public async Task Post_TickedClaims_ApprovesTheCleanOnes()
    {
        var contract = await app.ContractAsync(euros: 1_000_000);
        var claims = new List<Guid>();
        foreach (var person in new[] { "j6", "j7", "j8" }) claims.Add(await app.SubmittedAsync(contract, Efforts.Bol(), person));
        var adviser = await app.SignInAsync(Role.Adviser);
        var queue = await adviser.PageAsync("/beoordelen");
        queue.QuerySelectorAll("input[name=claims]").Select(box => box.GetAttribute("value")).Should().Contain(claims.Select(claim => $"{claim}:3"));
        using var content = new FormUrlEncodedContent(
            [.. claims.Select(claim => KeyValuePair.Create("claims", $"{claim}:3")), KeyValuePair.Create(Pages.TokenField, await adviser.TokenAsync())]);

        await adviser.PostAsync("/beoordelen/goedkeuringen", content);

        (await app.ContractRowAsync(contract)).Credited.Should().Be(Money.OfCents(3 * 683_761));
    }
}
