using System.Net;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Agreements;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Agreements;
using SroiTracker.Web.Data.Register;

namespace SroiTracker.Tests.Web.Agreements;

/// <summary>Agreements on screen: the adviser writes and offers, companies and schools sign, everybody sees what they may.</summary>
public sealed class AgreementPageTests : IDisposable
{
    private const string Officer = "ruben.inkoper@voorbeeldstad.example";

    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Fact]
    public async Task Journey_AgreementIsWrittenOfferedAndSignedByEverybody()
    {
        var contracts = await PoolCast.ContractsAsync(app);
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync("/overeenkomsten/nieuw");
        adviser.Fill("Name", "Techniek samen").Fill("From", "2026-03-16").Fill("Terms", "Wij vullen samen in.").Fill("Programmes", "25187");
        foreach (var (row, contract) in contracts.Index())
            adviser.Fill($"Parts[{row}].Reference", (await app.ContractRowAsync(contract)).Reference)
                .Fill($"Parts[{row}].Share", PoolCast.Shares[row]);
        await adviser.Fill("Schools", $"{PoolCast.School}").PressAsync("Opslaan als concept");
        adviser.Words.Should().Contain("Opgeslagen als concept.").And.Contain("Versie 1: Concept")
            .And.Contain("Totaal 1 € 30.000,00 € 0,00 € 0,00 € 30.000,00");
        var path = adviser.Path;
        (await (await app.ContractorAsync()).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound); // a draft is for who writes it

        await adviser.PressAsync("Aanbieden om te tekenen");
        adviser.Words.Should().Contain("Wacht op handtekeningen").And.Contain("Nog niet getekend");

        foreach (var account in new[] { Cast.EmailOf(Role.Contractor), Cast.OtherContractor, PoolCast.ThirdContractor, Cast.EmailOf(Role.Partner) })
        {
            var party = new FormDriver(await app.SignInAsync(account));
            await party.GoAsync("/overeenkomsten");
            party.Words.Should().Contain("U kunt tekenen");
            await party.GoAsync(path);
            await party.PressAsync(party.Page.QuerySelectorAll("main button").Select(button => button.Words())
                .Single(words => words.StartsWith("Teken voor", StringComparison.Ordinal)));
            party.Words.Should().Contain("Getekend. Alle partijen krijgen bericht.");
        }

        await adviser.GoAsync(path);
        adviser.Words.Should().Contain("Versie 1: Getekend door iedereen")
            .And.Contain("Iedereen heeft getekend. De overeenkomst begint op 16 maart 2026.");
        var id = Guid.Parse(path.Split('/')[^1]);
        await app.Database(async data => (await data.MailMessages.Where(mail => mail.SubjectId == id && mail.Recipient == Cast.EmailOf(Role.Partner))
            .OrderBy(mail => mail.Id).Select(mail => mail.Subject).ToListAsync()).Should().Equal(
                "agreement.Offered", "agreement.Signed", "agreement.Signed", "agreement.Signed", "agreement.Active"));
    }

    [Fact]
    public async Task Get_Pool_AdviserSeesEveryAmount_ContractorItsOwn_SchoolRanges()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 12, 31));
        await pool.CreditAsync(0, 10_000, new LocalDate(2026, 3, 3));
        var path = $"/overeenkomsten/{pool.Agreement}";

        var adviser = await WordsAsync(Efforts.VoorbeeldstadAdviser, path);
        adviser.Should().Contain("1/2 € 14.000,00 € 5.000,00 -€ 5.000,00 € 9.000,00") // earned 10,000, of which 5,000 left
            .And.Contain("1/3 € 10.000,00 € 3.333,33 € 3.333,33 € 6.666,67").And.Contain("1/6 € 6.000,00 € 1.666,67 € 1.666,67 € 4.333,33")
            .And.Contain("Totaal 1 € 30.000,00 € 10.000,00 € 0,00 € 20.000,00");
        (await WordsAsync(Officer, path)).Should().Contain("Totaal 1 € 30.000,00 € 10.000,00 € 0,00 € 20.000,00")
            .And.NotContain("Nieuwe versie maken");

        var contractor = await WordsAsync(Cast.OtherContractor, path);
        contractor.Should().Contain("Verplichting van alle opdrachten samen€ 30.000,00")
            .And.Contain("1/3 € 10.000,00 € 3.333,33 € 3.333,33 € 6.666,67")
            .And.NotContain("€ 14.000,00").And.NotContain("€ 5.000,00").And.NotContain((await app.ContractRowAsync(pool.Contracts[0])).Reference);

        var school = await WordsAsync(Cast.EmailOf(Role.Partner), path);
        school.Should().Contain("Wat nog openstaat, in klassen").And.Contain("(25187)").And.NotContain("0,00").And.NotContain("6,67")
            .And.NotContain("3,33");
        foreach (var contract in pool.Contracts) school.Should().NotContain((await app.ContractRowAsync(contract)).Reference);
    }

    [Fact]
    public async Task Get_AgreementOfOthers_ReturnsNotFound()
    {
        var pool = await PoolCast.SignedAsync(app);
        var path = $"/overeenkomsten/{pool.Agreement}";

        foreach (var stranger in new[] { Cast.EmailOf(Role.Adviser), Cast.EmailOf(Role.Coordinator), Cast.EmailOf(Role.ProcurementOfficer),
            Cast.OtherSchool, Cast.Sbb })
        {
            var client = await app.SignInAsync(stranger);
            (await client.GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound, stranger);
            (await client.PageAsync("/overeenkomsten")).QuerySelector("main").Words().Should().Contain("Er zijn nog geen overeenkomsten");
        }

        var coordinator = await app.SignInAsync(Role.Coordinator);
        foreach (var step in new[] { "aanbieden", "beeindigen", "tekenen", "weigeren", "wijzigen" })
            (await coordinator.PostFormAsync($"{path}/{step}", [])).StatusCode.Should().Be(HttpStatusCode.NotFound, step);
    }

    [Fact]
    public async Task Post_SignForAnotherParty_ChangesNothing()
    {
        var pool = await PoolCast.DraftAsync(app);
        await pool.OfferAsync();
        var contractor = await app.ContractorAsync();

        var answer = await contractor.PostFormAsync($"/overeenkomsten/{pool.Agreement}/tekenen", new()
        {
            ["Version"] = "1", ["Kind"] = "Contractor", ["Party"] = $"{Efforts.OtherCompany}",
        });

        (await answer.ReadAsync()).GetElementById("error-summary").Words().Should().Contain("Er is voor u nu niets te tekenen.");
        (await PartnerCast.RowsAsync<AgreementStepRow>(app)).Should().NotContain(step => step.Step == AgreementStep.Signed);
    }

    [Fact]
    public async Task Post_SignWithoutTheRightToManage_IsRefused()
    {
        var pool = await PoolCast.DraftAsync(app);
        await pool.OfferAsync();
        await app.JoinAsync(Cast.EmailOf(Role.Contractor), Efforts.Company, MemberRight.Enter);
        var contractor = await app.ContractorAsync();

        (await contractor.PageAsync($"/overeenkomsten/{pool.Agreement}")).QuerySelector("main").Words().Should().Contain("Techniek samen")
            .And.NotContain("Teken voor");
        var answer = await contractor.PostFormAsync($"/overeenkomsten/{pool.Agreement}/tekenen", new()
        {
            ["Version"] = "1", ["Kind"] = "Contractor", ["Party"] = $"{Efforts.Company}",
        });

        answer.StatusCode.Should().NotBe(HttpStatusCode.Redirect);
        (await PartnerCast.RowsAsync<AgreementStepRow>(app)).Should().NotContain(step => step.Step == AgreementStep.Signed);
    }

    [Fact]
    public async Task Post_SchoolDeclines_NeedsAReasonAndEndsTheVersion()
    {
        var pool = await PoolCast.DraftAsync(app);
        await pool.OfferAsync();
        var school = new FormDriver(await app.SignInAsync(Role.Partner));
        await school.GoAsync($"/overeenkomsten/{pool.Agreement}");

        await school.PressAsync("Weiger voor ROC Voorbeeld");
        school.Page.GetElementById("Words-error").Words().Should().Be("Vertel waarom u weigert. Zonder reden kan dat niet.");
        await school.Fill("Words", "Wij hebben geen plek.").PressAsync("Weiger voor ROC Voorbeeld");

        school.Words.Should().Contain("Versie 1: Geweigerd").And.Contain("Wij hebben geen plek.");
    }

    [Fact]
    public async Task Post_AuthoritySigns_WhereItMust()
    {
        var pool = await PoolCast.DraftAsync(app);
        var authority = (await app.ContractRowAsync(pool.Contracts[0])).AuthorityId;
        await app.Database(async data =>
        {
            (await data.Users.SingleAsync(user => user.Email == Cast.SecondCoordinator)).AuthorityId = authority;
            await data.SaveChangesAsync();
        });
        await AgreementRowsCast.VersionAsync(app, pool.Agreement, 2, [(pool.Contracts[0], 1), (pool.Contracts[1], 1)],
            [new(SignerKind.Authority, authority)]);
        await pool.OfferAsync(2);
        var adviser = await WordsAsync(Efforts.VoorbeeldstadAdviser, $"/overeenkomsten/{pool.Agreement}");
        var coordinator = new FormDriver(await app.SignInAsync(Cast.SecondCoordinator));
        await coordinator.GoAsync($"/overeenkomsten/{pool.Agreement}");

        await coordinator.PressAsync(coordinator.Page.QuerySelectorAll("main button").Select(button => button.Words())
            .Single(words => words.StartsWith("Teken voor", StringComparison.Ordinal)));

        adviser.Should().NotContain("Teken voor"); // who writes it does not sign it
        coordinator.Words.Should().Contain("Versie 2: Getekend door iedereen");
    }

    [Fact]
    public async Task Journey_AmendmentShowsWhatChanges_AndTheOldVersionHolds()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 12, 31));
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/overeenkomsten/{pool.Agreement}/wijzigen");
        adviser.Fill("From", "2026-04-01").Fill("Parts[0].Share", "25%").Fill("Parts[1].Share", "25%").Fill("Parts[2].Share", "50%");

        await adviser.PressAsync("Opslaan als concept");

        adviser.Words.Should().Contain("Versie 1 geldt nog. Versie 2 gaat pas in als iedereen heeft getekend.").And.Contain("1/2 1/4")
            .And.Contain("1/6 1/2")
            .And.Contain("Eerste dag 2 maart 2026 1 april 2026").And.Contain("Versie 2: Concept").And.Contain("Versie 1: Getekend door iedereen");
        (await WordsAsync(Cast.OtherContractor, $"/overeenkomsten/{pool.Agreement}")).Should().NotContain("Versie 2"); // not offered yet
    }

    [Fact]
    public async Task Post_End_HoldsUpToTheChosenDay()
    {
        var pool = await PoolCast.SignedAsync(app, until: new LocalDate(2026, 12, 31));
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync($"/overeenkomsten/{pool.Agreement}");

        await adviser.Fill("LastDay", "2026-03-14").Fill("EndWhy", "De samenwerking stopt.").PressAsync("Overeenkomst beëindigen");
        adviser.Page.GetElementById("LastDay-error").Words().Should().Be("Kies een dag vanaf vandaag, binnen de periode van de overeenkomst.");
        await adviser.Fill("LastDay", "2026-03-15").PressAsync("Overeenkomst beëindigen");

        adviser.Words.Should().Contain("De overeenkomst eindigt op de gekozen dag.").And.Contain("Geldt tot en met15 maart 2026")
            .And.NotContain("Overeenkomst beëindigen");
    }

    [Theory]
    [InlineData("Parts[1].Share", "1/4", "Parts_0__Share", "De delen tellen samen niet op tot 1. Pas ze aan.")] // 3/4
    [InlineData("Parts[1].Share", "veel", "Parts_1__Share", "Schrijf het deel als breuk (1/3) of percentage (25%).")]
    [InlineData("Parts[1].Share", "", "Parts_1__Share", "Schrijf het deel als breuk (1/3) of percentage (25%).")]
    [InlineData("Parts[1].Reference", "ONBEKEND", "Parts_1__Reference", "Er is geen opdracht met dit kenmerk.")]
    [InlineData("Programmes", "1234", "Programmes", "1234 is geen crebocode.")]
    [InlineData("Until", "2026-03-15", "Until", "De laatste dag ligt voor de eerste.")]
    [InlineData("Terms", "over 123456782", "Terms", "BSN")]
    [InlineData("Terms", "", "Terms", "")]
    public async Task Post_FaultyAgreement_SaysWhyBesideTheField_AndKeepsWhatWasTyped(string field, string value, string place, string fault)
    {
        var contracts = await PoolCast.ContractsAsync(app);
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync("/overeenkomsten/nieuw");
        adviser.Fill("Name", "Techniek samen").Fill("From", "2026-03-16").Fill("Terms", "Wij vullen samen in.");
        for (var row = 0; row < 2; row++)
            adviser.Fill($"Parts[{row}].Reference", (await app.ContractRowAsync(contracts[row])).Reference).Fill($"Parts[{row}].Share", "1/2");

        await adviser.Fill(field, value).PressAsync("Opslaan als concept");

        adviser.Page.GetElementById(place + "-error").Words().Should().Match(words => words.Length > 0 && words.Contains(fault, StringComparison.Ordinal));
        adviser.Page.QuerySelector("input[name=Name]")!.GetAttribute("value").Should().Be("Techniek samen");
        (await PartnerCast.RowsAsync<AgreementRow>(app)).Should().BeEmpty();
    }

    [Fact]
    public async Task Post_MoreRows_KeepsWhatWasTypedAndAddsRoom()
    {
        var adviser = new FormDriver(await app.SignInAsync(Efforts.VoorbeeldstadAdviser));
        await adviser.GoAsync("/overeenkomsten/nieuw");

        await adviser.Fill("Parts[0].Reference", "C-1").PressAsync("Meer opdrachten");

        adviser.Page.QuerySelector("input[name='Parts[0].Reference']")!.GetAttribute("value").Should().Be("C-1");
        adviser.Page.QuerySelectorAll("input[name$='.Share']").Should().HaveCount(7); // four and three more
    }

    [Fact]
    public async Task Post_NewAgreementTwice_MakesItOnce()
    {
        var contracts = await PoolCast.ContractsAsync(app);
        var adviser = await app.SignInAsync(Efforts.VoorbeeldstadAdviser);
        Dictionary<string, string> Fields() => new()
        {
            ["Id"] = "01990000-0000-7000-8000-0000000000aa", ["Name"] = "Samen", ["From"] = "2026-03-16", ["Terms"] = "Samen.",
            ["Schools"] = $"{PoolCast.School}",
            ["Parts[0].Share"] = "1/2", ["Parts[1].Share"] = "1/2",
        };
        for (var time = 0; time < 2; time++)
        {
            var fields = Fields();
            for (var row = 0; row < 2; row++) fields[$"Parts[{row}].Reference"] = (await app.ContractRowAsync(contracts[row])).Reference;
            (await adviser.PostFormAsync("/overeenkomsten/nieuw", fields)).StatusCode.Should().Be(HttpStatusCode.Redirect);
        }

        (await PartnerCast.RowsAsync<AgreementVersionRow>(app)).Should().ContainSingle();
    }

    [Fact]
    public async Task Get_EntryOfAShare_SaysWhichAgreementAndKey_AndDerivesAgain()
    {
        var pool = await PoolCast.SignedAsync(app);
        await pool.CreditAsync(0, 10_000, new LocalDate(2026, 3, 3));
        var share = (await PartnerCast.RowsAsync<AgreementBookingRow>(app)).Select(row => row.EntryId).ToList();
        var officer = await app.SignInAsync(Officer);

        foreach (var entry in share)
        {
            var page = (await officer.PageAsync($"/boekingen/{entry}/opnieuw")).QuerySelector("main").Words();
            page.Should().Contain("Deze inspanning telt mee voor de overeenkomst Techniek samen, versie 1. De verdeelsleutel is 1/2, 1/3, 1/6.")
                .And.Contain("Gelijk.").And.Contain("gedeeld volgens de netwerkovereenkomst").And.NotContain("Terugdraaien");
        }
    }

    [Fact]
    public async Task Get_Judgement_SaysWhatStaysAndLeaves()
    {
        var pool = await PoolCast.SignedAsync(app);
        var claim = await pool.SubmittedAsync(0, 10_000, new LocalDate(2026, 3, 3));

        (await WordsAsync(Efforts.VoorbeeldstadAdviser, $"/beoordelen/{claim}")).Should().Contain(
            "Deze inspanning telt mee voor de overeenkomst Techniek samen. Op deze opdracht blijft € 5.000,00, naar de andere gaat € 5.000,00.");
    }

    [Fact]
    public async Task Get_OfContract_ShowsItsAgreementsToStaffAndItsContractorOnly()
    {
        var pool = await PoolCast.SignedAsync(app);
        var path = $"/overeenkomsten/opdracht/{pool.Contracts[1]}";

        (await WordsAsync(Efforts.VoorbeeldstadAdviser, path)).Should().Contain("Techniek samen").And.Contain("Overschot overboeken");
        (await WordsAsync(Cast.OtherContractor, path)).Should().Contain("Techniek samen").And.NotContain("Overschot overboeken");
        (await (await app.ContractorAsync()).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await app.SignInAsync(Role.Partner)).GetAsync(path)).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    private async Task<string> WordsAsync(string account, string path)
    {
        var answer = await (await app.SignInAsync(account)).GetAsync(path);
        answer.StatusCode.Should().Be(HttpStatusCode.OK, account);
        return (await answer.ReadAsync()).QuerySelector("main").Words();
    }
}
