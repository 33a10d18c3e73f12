using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace SroiTracker.Web.Features.Shared;

/// <summary>A message shown once, on the page after a redirect: <c>TempData.Notify(texts["Saved"])</c>.</summary>
public static class Notification
{
    private const string Text = "notification";
    private const string ToneKey = "notification-tone";

    /// <summary>Shows this on the next page.</summary>
    public static void Notify(this ITempDataDictionary data, string text, Tone tone = Tone.Good)
    {
        data[Text] = text;
        data[ToneKey] = tone.ToString();
    }

    /// <summary>The message for this page; null when there is none.</summary>
    public static (string Text, Tone Tone)? Take(ITempDataDictionary data) =>
        data[Text] is string text && Enum.TryParse<Tone>(data[ToneKey] as string, out var tone) ? (text, tone) : null;
}
