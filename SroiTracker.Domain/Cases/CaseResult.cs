using NodaTime;
using SroiTracker.Domain.Explanations;

namespace SroiTracker.Domain.Cases;

/// <summary>The answer to a case.</summary>
/// <param name="Id">The case's own name.</param>
/// <param name="Derivation">Outcome and steps.</param>
/// <param name="PolicyVersion">First day of the version used; null when none was in force.</param>
/// <param name="PolicyHash">Hash of that version; null when none was in force.</param>
public sealed record CaseResult(string Id, Derivation Derivation, LocalDate? PolicyVersion, string? PolicyHash);
