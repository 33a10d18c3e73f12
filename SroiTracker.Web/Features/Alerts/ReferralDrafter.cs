using Microsoft.Extensions.Localization;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Drafts the message to SBB from the figures of an alert; it names a company, never a person.</summary>
public sealed class ReferralDrafter(IStringLocalizer<AlertsTexts> texts)
{
    /// <summary>To whom alerts are referred.</summary>
    public const string Partner = "SBB";

    /// <summary>The draft, to be read and changed by the adviser.</summary>
    public ReferralForm Draft(AlertPage page)
    {
        var alert = page.Alert;
        string[] lines =
        [
            texts["Draft.Greeting"],
            "",
            texts["Draft.Shortage", alert.AreaName, CountText.Show(alert.Count), MeasuredText.Show(page.Measured), page.What],
            texts["Draft.Contract", page.Contractor, page.Reference, page.Title, MoneyText.Show(page.Outstanding)],
            alert.Places is { } places ? texts["Draft.Places", CountText.Show(places)] : texts["Draft.PlacesUnknown"],
            page.EndOn is { } end ? texts["Draft.End", DayText.Show(end)] : texts["Draft.EndUnknown"],
            "",
            texts["Draft.Question"],
        ];
        return new() { Subject = texts["Draft.Subject", page.Reference, alert.AreaName], Message = string.Join('\n', lines) };
    }
}
