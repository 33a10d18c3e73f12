using NodaTime;

namespace SroiTracker.Domain.Explanations;

/// <summary>
/// What is kept with a booked amount so that it can be derived again years later: which policy text, which engine, which
/// facts, which steps.
/// </summary>
/// <param name="Policy">The authority's folder under seed/policies.</param>
/// <param name="ValidFrom">The version's day, the name of its file.</param>
/// <param name="PolicyHash">SHA-256 of the policy file, lower-case hexadecimal.</param>
/// <param name="Engine">Version of the rules engine.</param>
/// <param name="Facts">The facts as canonical JSON in the case format of <c>calculate</c>, recorded decisions included.</param>
/// <param name="Outcome">The outcome's name, "Credited".</param>
/// <param name="Cents">The derived amount in cents; null when the outcome has none.</param>
/// <param name="Steps">The steps as canonical JSON.</param>
public sealed record Receipt(
    string Policy,
    LocalDate ValidFrom,
    string PolicyHash,
    string Engine,
    string Facts,
    string Outcome,
    long? Cents,
    string Steps);
