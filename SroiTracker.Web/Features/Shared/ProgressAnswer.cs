using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;
using SroiTracker.Web.Access;
using SroiTracker.Web.Imports;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>How far the own long work is, for the bar that a waiting browser shows.</summary>
public sealed class ProgressAnswer(ImportProgressBoard board, CurrentUserHolder current, IStringLocalizer<ComponentsTexts> texts)
{
    /// <summary>The words and the figures; no content while nothing runs.</summary>
    public IActionResult Of()
    {
        if (board.Of(current.Required.Id) is not { } standing) return new NoContentResult();
        var text = texts["Stage." + standing.Stage, CountText.Show(standing.Done), CountText.Show(standing.Total)].Value;
        return new JsonResult(new { text, standing.Done, standing.Total });
    }
}

/// <summary>Tells how many of the rows are done.</summary>
internal sealed class RowProgress(IProgress<ImportStanding> track, ImportStage stage, int total) : IProgress<int>
{
    public void Report(int value) => track.Report(new(stage, value, total));
}
