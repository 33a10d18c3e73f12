using NodaTime;

namespace SroiTracker.Web.Data.Links;

/// <summary>What a one-time link opens.</summary>
public enum LinkKind
{
    /// <summary>Act for a company.</summary>
    Invitation,

    /// <summary>Say whether an effort is as the contractor entered it.</summary>
    Confirmation,
}

/// <summary>
/// An address that somebody without an account gets once. Kept is only a hash of the secret in it (OWASP ASVS 5.0, 6.5): who has the database has no
/// address. It works until its last day, until it was used or until somebody withdrew it.
/// </summary>
public sealed class OneTimeLink
{
    public required Guid Id { get; init; }

    public required LinkKind Kind { get; init; }

    /// <summary>What it is about: the invitation, or the question to confirm.</summary>
    public required Guid SubjectId { get; init; }

    /// <summary>SHA-256 of the secret, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>The last day on which it works.</summary>
    public required LocalDate ValidUntil { get; init; }

    public Instant? UsedAt { get; private set; }

    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Whether it works on a day.</summary>
    public bool WorksOn(LocalDate day) => UsedAt is null && WithdrawnAt is null && day <= ValidUntil;

    internal void Use(Instant at) => UsedAt ??= at;

    internal void Withdraw(Instant at) => WithdrawnAt ??= at;
}
