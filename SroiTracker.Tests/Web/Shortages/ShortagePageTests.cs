using System.Net;
using System.Net.Http.Headers;
using Microsoft.EntityFrameworkCore;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Data.Outbox;

namespace SroiTracker.Tests.Web.Shortages;

public sealed class ShortagePageTests : IDisposable
{
    private readonly SroiApp app = new();

    public void Dispose() => app.Dispose();

    [Theory]
    [InlineData("2026-02-01", false)] // 42 days before 15 March
    [InlineData("2026-01-31", true)] // 43 days
    public async Task Get_List_WarnsWhenEveryFigureIsOlderThanSixWeeks(string measured, bool isStale)
    {
        await AlertCast.ImportAsync(app, app.Clock.Now, measured + ";dag;AM13;Midden-Utrecht;;;896;SBB");

        var page = await (await app.SignInAsync(Role.ProcurementOfficer)).PageAsync("/tekorten");

        page.QuerySelector("main").Words().Contains("Alle cijfers op deze pagina zijn ouder dan zes weken").Should().Be(isStale);
    }

    [Fact]
    public async Task Get_List_NarrowsToARegionAndAFigureOutsideTheRegionsSaysSo()
    {
        await AlertCast.FillAsync(app);
        var adviser = await app.SignInAsync(Role.Adviser);

        var region = await adviser.PageAsync("/tekorten?regio=AM13");
        var figure = await adviser.PageAsync("/tekorten/cijfer?reeks=%3Dleidse%20regio%20en%20katwijk%2Ftotal");

        region.QuerySelector("tbody").Words().Should().Contain("Midden-Utrecht").And.NotContain("Katwijk").And.NotContain("Nederland");
        figure.QuerySelector("main").Words().Should().Contain("Dit gebied is geen arbeidsmarktregio").And.Contain("1.000");
        (await adviser.GetAsync("/tekorten/cijfer?reeks=bestaat-niet")).StatusCode.Should().Be(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Post_Import_ShowsTheTrialAndKeepsFiguresOnlyAfterConfirming()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var trial = await UploadAsync(coordinator, "tekorten.csv", "peildatum;arbeidsmarktregio_code;aantal_tekort", "2026-03-02;AM13;896");
        trial.QuerySelector("main").Words().Should().Contain("1 nieuw, 0 opgelost, 0 gelijk");
        await app.Database(async db => (await db.Set<SnapshotRow>().AnyAsync()).Should().BeFalse());
        var form = trial.QuerySelector("form[action='/tekorten/importeren/bevestigen']")!;
        var answer = await coordinator.PostFormAsync("/tekorten/importeren/bevestigen", new()
        {
            ["Id"] = form.QuerySelector("input[name=Id]")!.GetAttribute("value")!, ["FileName"] = "tekorten.csv",
        });

        answer.StatusCode.Should().Be(HttpStatusCode.Redirect);
        await app.Database(async db =>
        {
            var account = (await db.Users.SingleAsync(user => user.Email == Cast.EmailOf(Role.Coordinator))).Id;
            (await db.Set<SnapshotRow>().SingleAsync()).RecordedBy.Should().Be(account);
            (await db.AuditLines.SingleAsync(line => line.Action == "shortages.imported")).Who.Should().Be(account.ToString());
            (await db.Outbox.CountAsync(row => row.Kind == OutboxKinds.Match && row.Payload == "{}")).Should().BeGreaterThanOrEqualTo(1);
        });
    }

    [Theory]
    [InlineData("tekorten.csv", "30-02-2026;AM13;896", "Cel A2")]
    [InlineData("tekorten.csv", "2026-03-02;AM13;veel", "Cel C2")]
    [InlineData("tekorten.csv", "2026-03-02;AM99;896", "Cel B2")]
    public async Task Post_ImportWithAFault_NamesTheCellAndOffersNoConfirmation(string name, string row, string place)
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var trial = await UploadAsync(coordinator, name, "peildatum;arbeidsmarktregio_code;aantal_tekort", row);

        trial.QuerySelector("tbody").Words().Should().Contain(place);
        trial.QuerySelector("form[action='/tekorten/importeren/bevestigen']").Should().BeNull();
    }

    [Fact]
    public async Task Post_ConfirmationOfAnUnknownFile_AsksForTheFileAgain()
    {
        var coordinator = await app.SignInAsync(Role.Coordinator);

        var answer = await coordinator.PostFormAsync("/tekorten/importeren/bevestigen", new()
        {
            ["Id"] = Guid.CreateVersion7().ToString(), ["FileName"] = "../../etc/passwd",
        });

        answer.Headers.Location!.OriginalString.Should().Be("/tekorten/importeren");
        await app.Database(async db => (await db.Set<SnapshotRow>().AnyAsync()).Should().BeFalse());
    }

    private static async Task<AngleSharp.Dom.IDocument> UploadAsync(HttpClient client, string name, params string[] lines)
    {
        using var form = new MultipartFormDataContent { { new StringContent(await client.TokenAsync()), Pages.TokenField } };
        var file = new ByteArrayContent(SheetFile.Csv(lines));
        file.Headers.ContentType = new MediaTypeHeaderValue("text/csv");
        form.Add(file, "File", name);
        return await (await client.PostAsync("/tekorten/importeren", form)).ReadAsync();
    }
}
