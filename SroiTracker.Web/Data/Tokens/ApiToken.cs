using NodaTime;
using SroiTracker.Domain.Access;

namespace SroiTracker.Web.Data.Tokens;

/// <summary>
/// A key with which a program of an authority calls the API. Kept is only a hash of it (OWASP ASVS 5.0, 6.5 and 9: reference tokens of at least
/// 128 bits); who loses it makes another one.
/// </summary>
public sealed class ApiToken
{
    public required Guid Id { get; init; }

    public required Guid AuthorityId { get; init; }

    /// <summary>Which program uses it; never a person.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the key, in lower-case hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>The scopes, separated by spaces.</summary>
    public required string Scopes { get; init; }

    /// <summary>The last day on which it works.</summary>
    public required LocalDate ValidUntil { get; init; }

    public required Guid MadeBy { get; init; }

    public required Instant MadeAt { get; init; }

    /// <summary>The moment from which it no longer works; null while nobody withdrew it.</summary>
    public Instant? WithdrawnAt { get; private set; }

    /// <summary>Whether it works on a day.</summary>
    public bool WorksOn(LocalDate day) => WithdrawnAt is null && day <= ValidUntil;

    /// <summary>What it may do.</summary>
    public IReadOnlySet<ApiScope> Grants => ApiScopes.Read(Scopes);

    internal void Withdraw(Instant at) => WithdrawnAt ??= at;
}
