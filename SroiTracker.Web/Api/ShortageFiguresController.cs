using System.Globalization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;
using Microsoft.EntityFrameworkCore;
using NodaTime.Text;
using SroiTracker.Domain.Access;
using SroiTracker.Domain.Shortages;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Access;
using SroiTracker.Web.Data;
using SroiTracker.Web.Data.Figures;
using SroiTracker.Web.Settings;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Api;

/// <summary>Gives every figure that was ever delivered, page by page, the latest recorded first.</summary>
[ApiController]
[RequiresScope(ApiScope.ReadShortages)]
[Route("api/v1/stagetekorten")]
[EnableRateLimiting(CallLimits.Token)]
public sealed class ShortageFiguresController(SroiDbContext db) : ControllerBase
{
    private const int Usual = 100;
    private const int Most = 500;

    /// <summary>Geeft metingen van stagetekorten.</summary>
    /// <param name="regio">Code van een arbeidsmarktregio, zoals AM13.</param>
    /// <param name="crebo">Code van een kwalificatie, vijf cijfers.</param>
    /// <param name="na">Kenmerk van de laatste meting van de vorige bladzijde.</param>
    /// <param name="aantal">Hoeveel metingen, 1 tot en met 500.</param>
    /// <param name="token">Ends the work when the caller goes away.</param>
    [HttpGet("")]
    [ProducesResponseType<ShortagesAnswer>(StatusCodes.Status200OK, "application/json")]
    public async Task<IActionResult> Index(
        [FromQuery] string? regio, [FromQuery] string? crebo, [FromQuery] Guid? na, [FromQuery] int? aantal, CancellationToken token)
    {
        if (regio is not null && LabourMarketRegionCode.Parse(regio) is null) ModelState.AddModelError("regio", ApiTexts.QueryRegion);
        if (crebo is not null && CreboCode.Parse(crebo) is null) ModelState.AddModelError("crebo", ApiTexts.QueryCrebo);
        if (aantal is < 1 or > Most) ModelState.AddModelError("aantal", ApiTexts.QueryTake);
        if (!ModelState.IsValid) return InvalidInput.Answer(ControllerContext);
        var take = aantal ?? Usual;
        var rows = await Rows(regio, crebo, na).Take(take + 1).ToListAsync(token);
        return Ok(new ShortagesAnswer([.. rows.Take(take)], rows.Count > take ? NextOf(regio, crebo, rows[take - 1].Id, take) : null));
    }

    private IQueryable<ShortageAnswer> Rows(string? regio, string? crebo, Guid? after)
    {
        var figures = db.Set<ShortageFigureRow>().AsNoTracking();
        if (regio is not null) figures = figures.Where(row => row.Region == regio);
        if (crebo is not null) figures = figures.Where(row => row.Crebo == crebo);
        if (after is { } last) figures = figures.Where(row => row.Id.CompareTo(last) < 0);
        return
            from figure in figures
            join snapshot in db.Set<SnapshotRow>().AsNoTracking() on figure.SnapshotId equals snapshot.Id
            orderby figure.Id descending
            select new ShortageAnswer
            {
                Id = figure.Id, Peildatum = LocalDatePattern.Iso.Format(snapshot.MeasuredOn), DatumPrecisie = WordOf(snapshot.Precision),
                Bron = snapshot.Source,
                ArbeidsmarktregioCode = figure.Region, GemeenteCode = figure.Municipality, Crebo = figure.Crebo, Sectorkamer = figure.Sector,
                Marktsegment = figure.Segment, Niveau = figure.Level, Leerweg = WordOf(figure.Pathway), AantalTekort = figure.Count,
                Kwaliteit = WordOf(figure.Mark), Verschil = figure.PublishedChange,
            };
    }

    private static string NextOf(string? regio, string? crebo, Guid last, int take) =>
        string.Create(CultureInfo.InvariantCulture, $"/api/v1/stagetekorten?{(regio is null ? "" : $"regio={regio}&")}{(crebo is null ? "" : $"crebo={crebo}&")}na={last}&aantal={take}");

    private static string WordOf(DayPrecision precision) =>
        precision switch { DayPrecision.Day => "dag", DayPrecision.Month => "maand", _ => "jaar" };

    private static string WordOf(FigureMark mark) => mark switch
    {
        FigureMark.Counted => "geteld", FigureMark.Indicative => "indicatief", _ => "onbekend",
    };

    private static string WordOf(ShortagePathway pathway) => pathway switch
    {
        ShortagePathway.Bol => "bol", ShortagePathway.Bbl => "bbl", ShortagePathway.Both => "bol+bbl", _ => "?",
    };
}
