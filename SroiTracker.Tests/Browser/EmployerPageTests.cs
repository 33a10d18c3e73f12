using SroiTracker.Domain.Access;
using SroiTracker.Tests.Given;

namespace SroiTracker.Tests.Browser;

/// <summary>The pages for employers and schools are sound on a phone and on a desk (row 0.15: the public page passes the automated checks).</summary>
[Collection(BrowserSuite.Name)]
public sealed class EmployerPageTests(BrowserSite site)
{
    [BrowserTheory]
    [InlineData(320, "/stages", "stages")]
    [InlineData(1280, "/stages", "stages")]
    [InlineData(320, "/stages/AM13", "stages-region")]
    [InlineData(1280, "/stages/AM13", "stages-region")]
    [InlineData(320, "/stages/AM13/25180", "stages-programme")]
    [InlineData(1280, "/stages/AM13/25180", "stages-programme")]
    [InlineData(320, "/stages/pakket", "stages-kit")]
    [InlineData(1280, "/stages/pakket", "stages-kit")]
    [InlineData(320, "/melding", "concerns")]
    [InlineData(320, "/melding/utrecht", "concern")]
    [InlineData(1280, "/melding/utrecht", "concern")]
    [InlineData(320, "/melding/schiedam", "concern-nobody")]
    public async Task Row_0_15_a_public_page_is_sound(int width, string path, string name)
    {
        await using var visit = await site.OpenAsync(width);

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }

    [BrowserTheory]
    [InlineData(Role.Contractor, 320, "/instrumenten", "instruments")]
    [InlineData(Role.Coordinator, 1280, "/instrumenten", "instruments")]
    [InlineData(Role.Coordinator, 320, "/instrumenten/nieuw", "instrument-new")]
    [InlineData(Role.Coordinator, 320, "/opleidingen", "profiles")]
    [InlineData(Role.Partner, 320, "/opleidingen/AM13/25480", "profile")]
    [InlineData(Role.Coordinator, 320, "/partners", "partners")]
    [InlineData(Role.Partner, 320, "/pool", "pool")]
    [InlineData(Role.Partner, 320, "/pool/AM13/25480/bol", "pool-programme")]
    [InlineData(Role.Coordinator, 320, "/pool", "pool-coordinator")]
    [InlineData(Role.Coordinator, 1280, "/pool/AM13/25480/bol", "pool-programme-coordinator")]
    [InlineData(Role.Partner, 320, "/pitches", "pitches")]
    [InlineData(Role.Coordinator, 320, "/pitches", "pitch-funnels")]
    [InlineData(Role.Contractor, 320, "/voorstellen", "received")]
    public async Task A_page_is_sound(Role role, int width, string path, string name)
    {
        await using var visit = await site.OpenAsync(width);
        await visit.SignInAsync(Cast.EmailOf(role));

        await visit.Page.GotoAsync(path);

        await visit.PictureAsync(name);
        await visit.ShouldBeSoundAsync();
    }
}
