using Microsoft.Extensions.Localization;
using SroiTracker.Web.Data.Actions;
using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>Drafts the message to a partner from the figures of an alert; it names a company, never a person.</summary>
public sealed class ReferralDrafter(IStringLocalizer<AlertsTexts> texts)
{
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
        var mailbox = page.Mailboxes.FirstOrDefault(box => box.Kind == MailboxKind.Sbb) ?? (page.Mailboxes.Count > 0 ? page.Mailboxes[0] : null);
        return new() { Mailbox = mailbox?.Id, Subject = texts["Draft.Subject", page.Reference, alert.AreaName], Message = string.Join('\n', lines) };
    }
}
