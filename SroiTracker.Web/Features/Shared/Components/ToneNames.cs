namespace SroiTracker.Web.Features.Shared.Components;

/// <summary>The names of tones in the stylesheets and in the texts.</summary>
internal static class ToneNames
{
    internal static string CssName(this Tone tone) => tone switch
    {
        Tone.Good => "good",
        Tone.Warn => "warn",
        Tone.Bad => "bad",
        Tone.Info => "info",
        _ => "neutral",
    };

    internal static string AlertName(this Tone tone) => tone switch
    {
        Tone.Good => "ok",
        Tone.Warn => "warning",
        Tone.Bad => "error",
        _ => "info",
    };

    internal static string TextKey(this Tone tone) => "Tone" + (tone == Tone.Neutral ? Tone.Info : tone);
}
