using System.ComponentModel.DataAnnotations;
using NodaTime;
using SroiTracker.Domain.Access;
using SroiTracker.Web.Data.Tokens;

namespace SroiTracker.Web.Features.ApiTokens;

/// <summary>A new key.</summary>
public sealed class TokenForm
{
    [Required, StringLength(100), Display(Name = "Name")]
    public string? Name { get; set; }

    /// <summary>The scopes, each with whether it is chosen; in the order of the list.</summary>
    public List<ScopeChoice> Scopes { get; set; } = [.. Enum.GetValues<ApiScope>().Select(scope => new ScopeChoice { Scope = scope })];

    [Required, Display(Name = "ValidUntil")]
    public LocalDate? ValidUntil { get; set; }

    /// <summary>The chosen scopes.</summary>
    public IReadOnlyList<ApiScope> Chosen =>
        [.. Scopes.Where(choice => choice.IsChosen && Enum.IsDefined(choice.Scope)).Select(choice => choice.Scope)];

    internal static string FieldOf(TokenRefusal refusal) => refusal switch
    {
        TokenRefusal.ScopeMissing => "Scopes[0].IsChosen",
        TokenRefusal.DayOutOfRange => nameof(ValidUntil),
        _ => nameof(Name),
    };
}

/// <summary>A scope that may be chosen.</summary>
public sealed class ScopeChoice
{
    public ApiScope Scope { get; set; }

    public bool IsChosen { get; set; }
}

/// <summary>A key in the list.</summary>
public sealed record TokenLine(ApiToken Token, string? Maker, bool Works);

/// <summary>The keys of the authority, the new one if there is one, and a form.</summary>
/// <param name="Key">The key that was made just now; shown this once.</param>
public sealed record ApiTokensPage(TokenForm Form, string? Key, IReadOnlyList<TokenLine> Lines);
