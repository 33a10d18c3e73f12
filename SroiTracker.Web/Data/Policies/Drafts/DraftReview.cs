using NodaTime;
using SroiTracker.Domain.Cases;
using SroiTracker.Domain.Policies;
using SroiTracker.Domain.PolicyFiles;

namespace SroiTracker.Web.Data.Policies.Drafts;

/// <summary>What a check says about a draft as it stands.</summary>
/// <param name="Content">The bytes that publishing would write.</param>
/// <param name="Version">The version; null while it has faults.</param>
/// <param name="Findings">Faults and warnings, faults first.</param>
/// <param name="Examples">The worked examples with what they come to.</param>
/// <param name="Previous">The version that is in force the day before; null when there is none.</param>
/// <param name="IsPast">Whether it would begin before today.</param>
/// <param name="WouldHavePinned">Contracts that pinned another version and would have pinned this one; they keep theirs.</param>
public sealed record DraftReview(
    byte[] Content,
    PolicyVersion? Version,
    IReadOnlyList<PolicyFinding> Findings,
    IReadOnlyList<ExampleResult> Examples,
    PolicyVersion? Previous,
    bool IsPast,
    int WouldHavePinned)
{
    public IEnumerable<PolicyFinding> Faults => Findings.Where(finding => finding.Severity == FindingSeverity.Fault);

    public IEnumerable<PolicyFinding> Warnings => Findings.Where(finding => finding.Severity == FindingSeverity.Warning);

    /// <summary>Whether it may be proposed and published.</summary>
    public bool IsSound => Version is not null && !Faults.Any() && Examples.All(example => example.Holds);
}

/// <summary>One worked example and what it comes to now.</summary>
/// <param name="Id">Its name.</param>
/// <param name="Expected">What it should come to, "Credited 2500000".</param>
/// <param name="Result">What it comes to; null when it cannot be answered.</param>
/// <param name="Fault">Why it cannot be read or answered; null when it can.</param>
public sealed record ExampleResult(string Id, string Expected, CaseResult? Result, CaseFault? Fault)
{
    /// <summary>What it comes to, in the spelling of what is expected.</summary>
    public string Found => Result is { } result ? ExampleRules.Words(result.Derivation.Outcome) : "";

    public bool Holds => Fault is null && Expected == Found;
}

/// <summary>A policy as it would lie in its folder, to be checked.</summary>
/// <param name="Folder">The authority's folder; empty for one that is not known here.</param>
/// <param name="ValidFrom">Its first day; null while none is chosen.</param>
/// <param name="Content">The bytes of the file.</param>
/// <param name="Examples">The worked examples, a case file.</param>
/// <param name="IsOfFolder">Whether the examples are those of the whole folder, so that its other versions answer what lies on their days.</param>
public sealed record PolicyText(string Folder, LocalDate? ValidFrom, byte[] Content, string Examples, bool IsOfFolder = false);
