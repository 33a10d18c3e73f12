using SroiTracker.Domain.Endings;

namespace SroiTracker.Web.Features.Endings;

/// <summary>What a step of the closing asks on its page.</summary>
/// <param name="Slug">Its place in the address.</param>
/// <param name="NeedsWords">Whether words are compulsory.</param>
/// <param name="AsksOn">Whether the day on which it happened is asked.</param>
/// <param name="AsksUntil">Whether a last day is asked.</param>
public sealed record StepShape(EndingStep Step, string Slug, bool NeedsWords = true, bool AsksOn = false, bool AsksUntil = false)
{
    /// <summary>The steps of the municipality. Establishing is one button, whatever it comes to.</summary>
    internal static readonly StepShape[] OfMunicipality =
    [
        new(EndingStep.ShortfallFound, Establish, NeedsWords: false),
        new(EndingStep.Fulfilled, Establish, NeedsWords: false),
        new(EndingStep.HearingCalled, "zienswijze", NeedsWords: false, AsksUntil: true),
        new(EndingStep.HearingHeld, "gehoord", AsksOn: true),
        new(EndingStep.SanctionImposed, "sanctie"),
        new(EndingStep.Waived, "kwijtschelden"),
        new(EndingStep.FaultExcused, "geen-schuld"),
        new(EndingStep.Arranged, "afspraak"),
        new(EndingStep.RecoveryExtended, "verlengen", AsksUntil: true),
        new(EndingStep.Settled, "verrekenen", AsksOn: true),
        new(EndingStep.SanctionLifted, "intrekken"),
        new(EndingStep.Reopened, "heropenen"),
    ];

    /// <summary>The steps of the contractor.</summary>
    internal static readonly StepShape[] OfContractor = [new(EndingStep.Reported, "eindverslag"), new(EndingStep.EffortTold, "inspanning")];

    internal const string Establish = "vaststellen";
}
