using SroiTracker.Web.Wording;

namespace SroiTracker.Web.Features.Shared;

/// <summary>Fields that the form of an effort asks beside its time and measure.</summary>
/// <param name="Facts">Those that only some policies ask, in the order in which they are asked.</param>
public sealed record EffortFieldsPart(EffortShape Shape, EffortAnswers Answers, IEnumerable<CaseFact> Facts);
