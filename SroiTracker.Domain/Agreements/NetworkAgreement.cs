using NodaTime;

namespace SroiTracker.Domain.Agreements;

/// <summary>What a party of an agreement is.</summary>
public enum SignerKind
{
    /// <summary>A company that carries an obligation.</summary>
    Contractor,

    /// <summary>A school.</summary>
    School,

    /// <summary>The authority.</summary>
    Authority,
}

/// <summary>A party of an agreement.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Id">Which one.</param>
public readonly record struct Signer(SignerKind Kind, Guid Id);

/// <summary>What happens to a version of an agreement.</summary>
public enum AgreementStep
{
    /// <summary>It is put before its parties.</summary>
    Offered,

    /// <summary>A party signs.</summary>
    Signed,

    /// <summary>A party declines; this version never holds.</summary>
    Declined,

    /// <summary>It ends on a day.</summary>
    Ended,
}

/// <summary>Something that happened to a version.</summary>
/// <param name="Step">What.</param>
/// <param name="By">The party that signed or declined; null for the other steps.</param>
/// <param name="On">The day; of an ending the last day on which it holds.</param>
public sealed record AgreementEvent(AgreementStep Step, Signer? By, LocalDate On);

/// <summary>How far a version of an agreement is.</summary>
public enum AgreementState
{
    /// <summary>It is being written.</summary>
    Draft,

    /// <summary>It waits for signatures.</summary>
    Offered,

    /// <summary>Every party that must sign has signed.</summary>
    Active,

    /// <summary>A later version took its place.</summary>
    Replaced,

    /// <summary>Its last day is behind.</summary>
    Ended,

    /// <summary>A party declined.</summary>
    Declined,
}

/// <summary>One version of a network agreement (netwerkovereenkomst). What it says never changes; an amendment is a new version.</summary>
/// <param name="Number">1, 2, 3 of the agreement.</param>
/// <param name="Required">The parties that must sign.</param>
/// <param name="From">The first day on which it may hold.</param>
/// <param name="Until">The last day; null for no last day.</param>
/// <param name="Events">What happened, in order.</param>
public sealed record AgreementVersion(int Number, IReadOnlyList<Signer> Required, LocalDate From, LocalDate? Until,
    IReadOnlyList<AgreementEvent> Events)
{
    /// <summary>Whether it was put before its parties.</summary>
    public bool IsOffered => Events.Any(each => each.Step == AgreementStep.Offered);

    /// <summary>Whether a party declined.</summary>
    public bool IsDeclined => Events.Any(each => each.Step == AgreementStep.Declined);

    /// <summary>The parties that must sign and have not.</summary>
    public IReadOnlyList<Signer> Missing => [.. Required.Where(signer => !Signed.Any(each => each.By == signer))];

    /// <summary>
    /// The first day on which it holds: its own, or the day of the last signature when that is later, so that nothing counts before everybody agreed.
    /// Null while a signature is missing.
    /// </summary>
    public LocalDate? StartsOn => IsOffered && !IsDeclined && Required.Count > 0 && Missing.Count == 0
        ? Signed.Select(each => each.On).Append(From).Max()
        : null;

    /// <summary>The last day, as agreed or as ended before; null for none.</summary>
    internal LocalDate? LastDay => Events.Where(each => each.Step == AgreementStep.Ended).Select(each => (LocalDate?)each.On).Append(Until).Min();

    private IEnumerable<AgreementEvent> Signed => Events.Where(each => each.Step == AgreementStep.Signed);
}

/// <summary>A network agreement with all its versions: contracts that carry their obligations together.</summary>
/// <param name="Versions">The versions by number.</param>
public sealed record NetworkAgreement(IReadOnlyList<AgreementVersion> Versions)
{
    /// <summary>The version that was written last.</summary>
    public AgreementVersion Newest => Versions[^1];

    /// <summary>Whether somebody ended it; then nothing more is signed.</summary>
    public bool IsEnded => Versions.Any(version => version.Events.Any(each => each.Step == AgreementStep.Ended));

    /// <summary>The version that holds on a day; null when none does.</summary>
    public AgreementVersion? HoldingOn(LocalDate day) =>
        Versions.LastOrDefault(version => version.StartsOn <= day && (LastDayOf(version) is not { } last || day <= last));

    /// <summary>The last day on which a version holds: its own, or the day before a later version begins. Null for none.</summary>
    public LocalDate? LastDayOf(AgreementVersion version)
    {
        var next = Versions.Where(later => later.Number > version.Number).Min(later => later.StartsOn);
        return new[] { version.LastDay, next?.PlusDays(-1) }.Min();
    }

    /// <summary>How far a version is on a day.</summary>
    public AgreementState StateOf(AgreementVersion version, LocalDate today)
    {
        if (version.IsDeclined) return AgreementState.Declined;
        if (version.StartsOn is null && Versions.Any(later => later.Number > version.Number)) return AgreementState.Replaced;
        if (version.StartsOn is null && IsEnded) return AgreementState.Ended;
        if (version.StartsOn is null) return version.IsOffered ? AgreementState.Offered : AgreementState.Draft;
        if (LastDayOf(version) is not { } last || today <= last) return AgreementState.Active;
        return last < (version.LastDay ?? LocalDate.MaxIsoValue) ? AgreementState.Replaced : AgreementState.Ended;
    }
}
