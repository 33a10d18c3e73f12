using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>A plan of approach as the contractor writes it and the adviser answers it, on a phone and on a desk.</summary>
[Collection(BrowserSuite.Name)]
public sealed class ApproachPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320)]
    [InlineData(1280)]
    public async Task A_plan_is_written_and_answered(int width)
    {
        var contract = await AlertCast.ContractAsync(site.App, $"UTR-2026-07{width}", new LocalDate(2026, 1, 1), new LocalDate(2027, 12, 31));
        await using var contractor = await site.OpenAsync(width);
        await contractor.SignInAsync(Cast.EmailOf(Role.Contractor));
        await SeeAsync(contractor, $"/plan/{contract}", "plan-empty");
        await SeeAsync(contractor, $"/plan/{contract}?blok=BOL_2_4", "plan-line");
        await contractor.Page.FillAsync("[name=People]", "1");
        await contractor.Page.FillAsync("[name=From]", "2026-09-01");
        await contractor.Page.FillAsync("[name=To]", "2027-01-31");
        await contractor.Page.FillAsync("[name=HoursPerWeek]", "32");
        await contractor.Page.ClickAsync("main form[action$='/regels'] button");
        await SeeAsync(contractor, $"/plan/{contract}", "plan-filled");
        await contractor.Page.ClickAsync("main form[action$='/indienen'] button");

        await using var adviser = await site.OpenAsync(width);
        await adviser.SignInAsync(Cast.EmailOf(Role.Adviser));
        await SeeAsync(adviser, $"/contracten/{contract}/plan", "plan-adviser");
        await adviser.Page.ClickAsync("main form[action$='/akkoord'] button");
        (await adviser.Page.TextContentAsync("main")).Should().Contain("Akkoord");
        await adviser.ShouldBeSoundAsync();
    }

    private static async Task SeeAsync(Visit visit, string path, string name)
    {
        await visit.Page.GotoAsync(path);
        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
