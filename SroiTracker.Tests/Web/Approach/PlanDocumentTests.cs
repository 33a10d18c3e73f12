using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Placements;
using SroiTracker.Domain.Values;
using SroiTracker.Tests.Given;
using SroiTracker.Tests.Web.Reports;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Approach;

namespace SroiTracker.Tests.Web.Approach;

/// <summary>The agreed plan as a document.</summary>
public sealed class PlanDocumentTests(SroiApp app) : IClassFixture<SroiApp>
{
    [Fact]
    public async Task Get_PlanDocument_SaysTheLinesWithTheirAmountsAndTheMonths()
    {
        var contract = await PlannedAsync(isAgreed: true);

        var said = new PdfParts(await (await app.SignInAsync(Role.Adviser)).GetByteArrayAsync($"/contracten/{contract}/plan-van-aanpak.pdf"));

        said.Root.All("P").First().Text.Should().Be("Dit is versie 1 van het plan. De gemeente ging akkoord op 15 maart 2026.");
        var rows = said.Root.All("TR").Select(row => string.Join(' ', row.Parts.Select(cell => cell.Text))).ToList();
        rows.Should().Contain(row => row.Contains("Twee locaties", StringComparison.Ordinal) && row.EndsWith("€\u00A06.837,61", StringComparison.Ordinal)) // 20,000 x 20/52 x 32/36
            .And.Contain("Samen  €\u00A06.837,61").And.Contain("maart 2026 €\u00A01.465,20 €\u00A00,00 €\u00A01.465,20 €\u00A00,00"); // 30 of 140 days
        said.Root.All("P").Should().Contain(words => words.Text == "Er is nog €\u00A05.662,39 nodig."); // 12,500.00 - 6,837.61
        said.Root.All("LBody").Should().Contain(step => step.Text.Contains("140/364", StringComparison.Ordinal));
        said.Root.Text.Should().NotContain("Mila").And.NotContain("Sanne");
    }

    [Fact]
    public async Task Get_PlanDocument_TwiceAndByBothSides_IsTheSameBytes()
    {
        var contract = await PlannedAsync(isAgreed: true);
        var contractor = await app.ContractorAsync();

        var first = await contractor.GetByteArrayAsync($"/plan/{contract}/plan-van-aanpak.pdf");

        (await contractor.GetByteArrayAsync($"/plan/{contract}/plan-van-aanpak.pdf")).Should().Equal(first);
        (await (await app.SignInAsync(Role.Adviser)).GetByteArrayAsync($"/contracten/{contract}/plan-van-aanpak.pdf")).Should().Equal(first);
    }

    [Fact]
    public async Task Get_PlanDocument_BeforeItIsAgreedOrOfAnother_ReturnsNotFound()
    {
        var (waits, agreed) = (await PlannedAsync(isAgreed: false), await PlannedAsync(isAgreed: true));
        var adviser = await app.SignInAsync(Role.Adviser);

        (await adviser.GetAsync($"/contracten/{waits}/plan-van-aanpak.pdf")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await (await app.SignInAsync(Cast.OtherContractor)).GetAsync($"/plan/{agreed}/plan-van-aanpak.pdf")).StatusCode.Should().Be(HttpStatusCode.NotFound);
        (await adviser.PageAsync($"/contracten/{waits}/plan")).QuerySelector("a[href$='plan-van-aanpak.pdf']").Should().BeNull();
        (await adviser.PageAsync($"/contracten/{agreed}/plan")).QuerySelector("a[href$='plan-van-aanpak.pdf']").Words().Should().Be("Afgesproken plan (PDF)");
    }

    private async Task<Guid> PlannedAsync(bool isAgreed)
    {
        var contract = await app.ContractAsync();
        var effort = new EffortFacts { Block = "BOL_2_4", From = new LocalDate(2026, 3, 2), To = new LocalDate(2026, 7, 19), HoursPerWeek = Ratio.Of(32) };
        var (desk, judgement) = (app.Services.GetRequiredService<ApproachDesk>(), app.Services.GetRequiredService<ApproachJudgement>());
        (await desk.PutAsync(contract, 0, new(SeedId.Of("regel", "document"), effort, "Twee locaties"), app.Change(), default)).Should().BeNull();
        (await desk.SubmitAsync(contract, 1, "", app.Change(), default)).Should().BeNull();
        if (!isAgreed) return contract;
        var version = Guid.Empty;
        await app.Database(async data => version = (await data.Set<ApproachVersion>().SingleAsync(row => row.ContractId == contract)).Id);
        (await judgement.AgreeAsync(contract, version, app.Change(), default)).Should().BeNull();
        return contract;
    }
}
