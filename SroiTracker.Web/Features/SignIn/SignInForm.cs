using System.ComponentModel.DataAnnotations;
using SroiTracker.Web.Data.Seeding;

namespace SroiTracker.Web.Features.SignIn;

/// <summary>What a person fills in to sign in.</summary>
public sealed class SignInForm
{
    /// <summary>The account's name.</summary>
    [Required, StringLength(254), Display(Name = "Email")]
    public string Email { get; set; } = "";

    /// <summary>The secret.</summary>
    [Required, StringLength(1000), DataType(DataType.Password), Display(Name = "Password")]
    public string Password { get; set; } = "";

    /// <summary>The page that was asked for, inside this site.</summary>
    public string? Terug { get; set; }
}

/// <summary>The sign-in page.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="DemoAccounts">The demo accounts; empty outside Development.</param>
public sealed record SignInPage(SignInForm Form, IReadOnlyList<DemoAccount> DemoAccounts);
