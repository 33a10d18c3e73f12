using System.ComponentModel.DataAnnotations;
using SroiTracker.Web.Access;

namespace SroiTracker.Web.Features.Account;

/// <summary>A new password for the own account.</summary>
public sealed class PasswordForm
{
    /// <summary>The password until now.</summary>
    [Required, StringLength(1000), DataType(DataType.Password), Display(Name = "CurrentPassword")]
    public string CurrentPassword { get; set; } = "";

    /// <summary>The new one.</summary>
    [Required, MinLength(PasswordRules.MinLength), MaxLength(1000), DataType(DataType.Password), Display(Name = "NewPassword")]
    public string NewPassword { get; set; } = "";

    /// <summary>The new one once more.</summary>
    [Required, Compare(nameof(NewPassword)), DataType(DataType.Password), Display(Name = "RepeatPassword")]
    public string RepeatPassword { get; set; } = "";
}

/// <summary>The account page.</summary>
/// <param name="Form">What was filled in.</param>
/// <param name="Email">The name to sign in with.</param>
/// <param name="MustChange">Whether the password was made by somebody else.</param>
public sealed record AccountPage(PasswordForm Form, string Email, bool MustChange);
