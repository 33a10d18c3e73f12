using SroiTracker.Web.Data.Alerts;
using SroiTracker.Web.Features.Shared;

namespace SroiTracker.Web.Features.Alerts;

/// <summary>The colour that goes with the state of an alert.</summary>
internal static class AlertTone
{
    internal static Tone Of(AlertStateName state) => state switch
    {
        AlertStateName.New => Tone.Warn,
        AlertStateName.Seen or AlertStateName.Referred => Tone.Info,
        AlertStateName.Placed => Tone.Good,
        _ => Tone.Neutral,
    };
}
