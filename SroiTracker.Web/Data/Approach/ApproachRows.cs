using NodaTime;
using SroiTracker.Domain.Values;
using SroiTracker.Web.Data.Audit;

namespace SroiTracker.Web.Data.Approach;

/// <summary>The plan of approach of one contract as its contractor is writing it. The municipality does not see it.</summary>
public sealed class ApproachDraft
{
    private ApproachDraft() { }

    public Guid ContractId { get; private set; }

    /// <summary>The lines as JSON (<see cref="ApproachLines"/>).</summary>
    public string Lines { get; private set; } = ApproachLines.None;

    public string ChangedBy { get; private set; } = "";

    public Instant ChangedAt { get; private set; }

    /// <summary>Counts changes; a form that was read at another version is refused.</summary>
    public int Version { get; private set; }

    internal static ApproachDraft Of(Guid contract) => new() { ContractId = contract };

    internal void Change(string lines, ChangeContext change) =>
        (Lines, ChangedBy, ChangedAt, Version) = (lines, change.Who, change.When, Version + 1);
}

/// <summary>A plan as it was submitted, with the values of that moment. Never changed.</summary>
public sealed class ApproachVersion : IAppendOnly
{
    public required Guid Id { get; init; }

    public required Guid ContractId { get; init; }

    /// <summary>1, 2, 3 of this contract.</summary>
    public required int Number { get; init; }

    /// <summary>The lines as JSON (<see cref="ApproachLines"/>).</summary>
    public required string Lines { get; init; }

    public required Money Planned { get; init; }

    /// <summary>The obligation at that moment.</summary>
    public required Money Obligation { get; init; }

    public required string SubmittedBy { get; init; }

    public required Instant SubmittedAt { get; init; }
}
